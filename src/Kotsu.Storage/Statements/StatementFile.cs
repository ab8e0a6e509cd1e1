using Kotsu.Core.Evidence;

namespace Kotsu.Storage.Statements;

/// <summary>A statement as the file that a repository keeps of it.</summary>
/// <param name="Path">From the root of the workload, with <c>/</c> between its parts.</param>
/// <param name="Text">YAML that ends in a line break.</param>
public sealed record StatementFile(string Path, string Text)
{
    /// <summary>A person's note.</summary>
    /// <exception cref="ArgumentException">It is a probe's finding.</exception>
    public static StatementFile Of(PracticeEvidence evidence) => Of(StatementFolders.Evidence, evidence.Date, evidence.Practice.Value, StatementText.Of(evidence));

    /// <summary>An acceptance of risk.</summary>
    public static StatementFile Of(RiskAcceptance acceptance) => Of(StatementFolders.Acceptances, acceptance.SignedOn, acceptance.Practice.Value, StatementText.Of(acceptance));

    /// <summary>A dismissal.</summary>
    public static StatementFile Of(Dismissal dismissal) => Of(StatementFolders.Dismissals, dismissal.On, dismissal.Probe?.Value ?? "finding", StatementText.Of(dismissal));

    private static StatementFile Of(string folder, DateOnly day, string about, string text) => new($"{folder}/{StatementFileName.Of(day, about, text).First()}", text);
}
