using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Observing;

/// <summary>What people say of a source.</summary>
/// <param name="Address">A full path on the server's machine, which only an admin may name, or an https address without user and password, or an ssh address: <c>ssh://git@HOST/PATH</c> or <c>git@HOST:PATH</c>.</param>
public sealed record SourceContent(string Address)
{
    /// <summary>The branch of a remote repository; empty means the one that its HEAD names.</summary>
    public string Branch { get; init; } = "";

    /// <summary>How often it is looked at without being asked.</summary>
    public ScanSchedule Schedule { get; init; }

    /// <summary>Whether the server may push branches with what people said here: for a remote repository, with a credential that may push.</summary>
    public bool TakesProposals { get; init; }

    /// <summary>For an ssh address, the public keys of its host: one a line, as its documentation or <c>ssh-keyscan</c> shows them. Else empty.</summary>
    public string HostKeys { get; init; } = "";

    internal SourceKind Kind => Path.IsPathFullyQualified(Address) ? SourceKind.Folder : SourceKind.Remote;

    internal Problem? FindProblem(bool isAdmin, string? before)
    {
        if ((Limits.Name("address", Address, 1, WorkloadSource.AddressMaxLength) ?? Limits.Name("branch", Branch, 0, WorkloadSource.BranchMaxLength)) is { } wrong)
        {
            return wrong;
        }

        if (Kind is SourceKind.Folder)
        {
            return !isAdmin && Address != before ? ObservationProblems.FolderIsForAdmins()
                : TakesProposals ? ServerProblems.ValueIsNotAllowed("takesProposals", new("false for a folder: take statements.patch", "フォルダーではfalseのみ（statements.patchを利用してください）"))
                : HostKeys.Length > 0 ? ServerProblems.ValueIsNotAllowed("hostKeys", new("nothing but for an ssh address", "sshのアドレスの場合のみ"))
                : Branch.Length > 0 ? ServerProblems.ValueIsNotAllowed("branch", new("nothing for a folder: its HEAD is looked at", "フォルダーでは指定できません（HEADを調べます）"))
                : null;
        }

        return SshAddress.IsMeant(Address) ? FindSshProblem() ?? FindBranchProblem()
            : !IsRemote ? ObservationProblems.AddressIsNotAllowed(Shown)
            : HostKeys.Length > 0 ? ServerProblems.ValueIsNotAllowed("hostKeys", new("nothing but for an ssh address", "sshのアドレスの場合のみ"))
            : FindBranchProblem();
    }

    private Problem? FindSshProblem() =>
        SshAddress.Parse(Address) is null ? ObservationProblems.AddressIsNotAllowed(Shown)
        : HostKeys.Length > SshKeys.HostMaxLength || SshKeys.ReadHostKeys(HostKeys) is null ? ServerProblems.ValueIsNotAllowed(
            "hostKeys",
            new("the public keys of the host, one a line, such as ssh-ed25519 AAAA…", "ホストの公開鍵（1行に1つ。例: ssh-ed25519 AAAA…）"))
        : null;

    private Problem? FindBranchProblem() => IsBranch(Branch) ? null : ServerProblems.ValueIsNotAllowed("branch", new("the name of a branch", "ブランチ名"));

    // What git-check-ref-format(1) forbids would read as another part of what git is told.
    private static bool IsBranch(string branch) =>
        !branch.StartsWith('-') && !branch.Contains("..", StringComparison.Ordinal) && !branch.Any(c => c is ' ' or '~' or '^' or ':' or '?' or '*' or '[' or '\\');

    // Plain http passes here; the server takes it for hosts that its admin named.
    private bool IsRemote => Uri.TryCreate(Address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https" or "http", UserInfo: "", Query: "", Fragment: "" } && uri.Host.Length > 0 && uri.AbsolutePath.Length > 1;

    // A password must not come back in a refusal, which clients log.
    private string Shown => Address.LastIndexOf('@') is > 0 and var at ? "…" + Address[at..] : Address;
}

/// <summary>Adds, changes and removes the sources of a workload.</summary>
public static class ChangeSources
{
    /// <summary>Adds one.</summary>
    /// <param name="credential">Encrypted; null for none.</param>
    public static async Task<Result<WorkloadSource>> AddAsync(IUnit unit, Acting acting, WorkloadId workload, SourceContent content, string? credential, bool isAdmin)
    {
        if (content.FindProblem(isAdmin, null) is { } problem)
        {
            return problem;
        }

        var address = content.Address;
        var others = await unit.Rows<WorkloadSource>().ListAsync(all => all.Where(s => s.Workload == workload).Select(s => s.Address));
        if (others.Contains(address))
        {
            return ServerProblems.NameIsTaken("source", address);
        }

        if (others.Count >= WorkloadSource.MostOfAWorkload)
        {
            return ServerProblems.LimitIsReached("sources", WorkloadSource.MostOfAWorkload);
        }

        var source = new WorkloadSource
        {
            Id = unit.NewId<SourceId>(),
            Organisation = acting.Organisation,
            Workload = workload,
            Kind = content.Kind,
            Address = address,
            Branch = content.Branch,
            HostKeys = content.HostKeys,
            Schedule = content.Schedule,
            TakesProposals = content.TakesProposals,
            Credential = credential,
            CreatedAt = acting.At,
        };
        unit.Rows<WorkloadSource>().Add(source);
        return source;
    }

    /// <summary>Changes one. Whoever changes the address must give the credential anew: it is not sent to another host than it was given for.</summary>
    /// <param name="found">The source as it was read.</param>
    /// <param name="credential">Encrypted; null keeps what there is, empty removes it.</param>
    public static async Task<Result<WorkloadSource>> ChangeAsync(IUnit unit, WorkloadSource found, SourceContent content, string? credential, bool isAdmin, int version)
    {
        if (found.Version != version)
        {
            return ServerProblems.WasChanged("source", found.Version);
        }

        if (content.FindProblem(isAdmin, found.Address) is { } problem)
        {
            return problem;
        }

        var kept = content.Address == found.Address ? found.Credential : null;
        var changed = found with
        {
            Kind = content.Kind,
            Address = content.Address,
            Branch = content.Branch,
            HostKeys = content.HostKeys,
            Schedule = content.Schedule,
            TakesProposals = content.TakesProposals,
            Credential = credential is null ? kept : credential.Length == 0 ? null : credential,
            Version = version + 1,
        };
        return await unit.Rows<WorkloadSource>().ReplaceAsync(changed) ? changed : ServerProblems.WasChanged("source", version + 1);
    }
}
