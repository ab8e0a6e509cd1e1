using Kotsu.Core.Storing;
using Kotsu.Core.Text;

namespace Kotsu.Demo;

/// <summary>Which world is wanted, and where.</summary>
public sealed record DemoOrder
{
    /// <summary>The seed of the world that <c>kotsu up --demo</c> makes.</summary>
    public const int UsualSeed = 300_000;

    /// <summary>The empty store to fill.</summary>
    public required IStore Store { get; init; }

    /// <summary>The day on which the story ends; see <see cref="DemoWorld.TodayOf"/>.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The language of everything that is stored.</summary>
    public required Language Language { get; init; }

    /// <summary>Full path of the folder in which repositories are made.</summary>
    public required string RepositoriesMadeIn { get; init; }

    /// <summary>Full path of the folder in which they will lie when the world is shown.</summary>
    public required string RepositoriesShownIn { get; init; }

    /// <summary>Encrypts what the server must send again, as the server that will show the world does.</summary>
    public required Func<string, string> Seal { get; init; }

    /// <summary>Same seed, day and language, same world.</summary>
    public int Seed { get; init; } = UsualSeed;
}
