using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;

namespace Kotsu.Server.Auth;

/// <summary>What it takes to call an endpoint. An endpoint that does not say is refused to everybody.</summary>
public sealed record Need
{
    private Need(NeedKind kind, Role? role = null) => (Kind, Role) = (kind, role);

    /// <summary>Nothing.</summary>
    public static Need Nothing { get; } = new(NeedKind.Nothing);

    /// <summary>Anybody of an organisation.</summary>
    public static Need SignedIn { get; } = new(NeedKind.SignedIn);

    /// <summary>An admin of the organisation.</summary>
    public static Need Admin { get; } = new(NeedKind.Admin);

    /// <summary>What kind of need it is.</summary>
    public NeedKind Kind { get; }

    /// <summary>For a workload, the least role.</summary>
    public Role? Role { get; }

    /// <summary>What a token must be good for; null: reading for GET, writing for everything else.</summary>
    public TokenScope? Scope { get; init; }

    /// <summary>Whether only a person in a session may, never a token: what is about people, tokens and sign-in.</summary>
    public bool IsForSessions { get; init; }

    /// <summary>Whether the session must have begun a moment ago: what is about one's own ways to sign in.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Whether it is an attempt to sign in, of which there may be few.</summary>
    public bool IsSignIn { get; init; }

    /// <summary>A role in the workload that the route names, or admin.</summary>
    public static Need In(Role role) => new(NeedKind.Workload, role);

    /// <summary>For a refusal.</summary>
    public Words Words => Kind switch
    {
        NeedKind.Workload => new($"{Role} in the workload".ToLowerInvariant(), $"ワークロードの{Japanese(Role)}以上の役割"),
        NeedKind.SignedIn => new("somebody of the organisation", "組織のメンバーであること"),
        NeedKind.Admin => new("admin", "管理者の権限"),
        _ => new("nothing", "なし"),
    };

    /// <summary>In the words of the API.</summary>
    public override string ToString() => Words.En;

    private static string Japanese(Role? role) => role switch
    {
        Core.Organisations.Role.Spectator => "閲覧者",
        Core.Organisations.Role.Outsider => "外部の確認者",
        Core.Organisations.Role.Member => "メンバー",
        _ => "オーナー",
    };
}

/// <summary>Kinds of needs.</summary>
public enum NeedKind
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Anybody of an organisation.</summary>
    SignedIn,

    /// <summary>A role in a workload.</summary>
    Workload,

    /// <summary>An admin of the organisation.</summary>
    Admin,
}
