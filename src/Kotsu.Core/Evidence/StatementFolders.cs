namespace Kotsu.Core.Evidence;

/// <summary>Where what people say lives, from the root of a workload. One file for each statement; docs/guide/statements.md has the keys.</summary>
public static class StatementFolders
{
    /// <summary>Everything of Kotsu in a workload.</summary>
    public const string Root = ".kotsu";

    /// <summary>Notes for and against practices.</summary>
    public const string Evidence = ".kotsu/evidence";

    /// <summary>Acceptances of risk.</summary>
    public const string Acceptances = ".kotsu/acceptances";

    /// <summary>Findings that were put aside.</summary>
    public const string Dismissals = ".kotsu/dismissals";

    /// <summary>Practices out of play, and how much practices matter.</summary>
    public const string Decisions = ".kotsu/decisions";
}
