namespace Kotsu.History.Mirrors;

/// <summary>Files that are proposed to a remote repository.</summary>
public sealed record GitProposal
{
    /// <summary>The branch; where it is taken, a number is put behind it.</summary>
    public required string Branch { get; init; }

    /// <summary>Who proposes, as <c>Name &lt;mail&gt;</c>: a program, never a person.</summary>
    public required string Author { get; init; }

    /// <summary>The day that the commit bears; same day, files and tip make the same commit.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What the commit says.</summary>
    public required string Message { get; init; }

    /// <summary>Paths and contents.</summary>
    public required IReadOnlyList<(string Path, string Text)> Files { get; init; }
}

/// <summary>How proposing ended. Without a commit and without trouble there was nothing to propose: the tip holds all of it.</summary>
/// <param name="Branch">The branch that was chosen; null where none was.</param>
/// <param name="Commit">Its commit, which the other side has.</param>
/// <param name="Trouble">What went wrong; null where nothing did.</param>
public sealed record ProposalEnd(string? Branch, string? Commit, MirrorTrouble? Trouble);
