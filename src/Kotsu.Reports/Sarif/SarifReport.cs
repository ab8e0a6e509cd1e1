using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Sarif;

/// <summary>A review as SARIF 2.1.0, for code scanning. Every bad subject of every fact is a result; what is set aside is a suppressed one.</summary>
public static class SarifReport
{
    /// <summary>GitHub refuses a run with more results.</summary>
    public const int MostResults = 25_000;

    /// <summary>The log.</summary>
    /// <param name="report">The review.</param>
    /// <param name="probes">Definitions of the probes; a rule without one says only what its fact says.</param>
    /// <param name="language">The language of every message.</param>
    /// <param name="version">Version of Kotsu, such as 0.1.0.</param>
    public static string Render(ReviewReport report, IReadOnlyList<ProbeDefinition> probes, Language language, string version)
    {
        var rules = new SarifRules(report, probes, language);
        var results = SarifResults.Of(report, rules, language).ToList();
        var run = new SarifRun(new(new("Kotsu", version, rules.All)), language.Code(), "utf16CodeUnits")
        {
            Invocations = [new(true, [.. SarifNotifications.Of(report, results.Count - MostResults, language)])],
            Results = [.. results.Take(MostResults)],
        };
        return SarifText.Of(run);
    }
}
