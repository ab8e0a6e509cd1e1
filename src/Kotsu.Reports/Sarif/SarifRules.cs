using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Markdown;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Sarif;

/// <summary>The probes that found something, as rules, by id.</summary>
internal sealed class SarifRules
{
    private const int LongestText = 1_000;
    private readonly Dictionary<ProbeId, int> indexes = [];
    private readonly List<SarifRule> rules = [];

    public SarifRules(ReviewReport report, IReadOnlyList<ProbeDefinition> probes, Language language)
    {
        var ids = report.Facts.Select(f => f.Probe).Concat(report.SetAside.Select(s => s.Probe)).Distinct();
        foreach (var id in ids.OrderBy(i => i.Value, StringComparer.Ordinal))
        {
            indexes[id] = rules.Count;
            var fact = report.Facts.FirstOrDefault(f => f.Probe == id);
            rules.Add(Rule(id, probes.FirstOrDefault(p => p.Id == id), fact, language));
        }
    }

    /// <summary>Every rule, in the order that results point at.</summary>
    public IReadOnlyList<SarifRule> All => rules;

    /// <summary>Where a probe's rule stands.</summary>
    public int IndexOf(ProbeId probe) => indexes[probe];

    /// <summary>The level of a probe's results.</summary>
    public string LevelOf(ProbeId probe) => rules[indexes[probe]].DefaultConfiguration.Level;

    private static SarifRule Rule(ProbeId id, ProbeDefinition? probe, Fact? fact, Language language)
    {
        var severity = probe?.Severity ?? fact?.Risk ?? Severity.Low;
        var statement = Text(probe?.Statement ?? fact?.Headline, id.Value, language);
        var remediation = Text(probe?.Remediation ?? fact?.Remediation, statement, language);
        var motivation = Text(probe?.Motivation, statement, language);
        return new(id.Value, id.Value, new(statement), new(motivation), Help(motivation, remediation, language))
        {
            DefaultConfiguration = new(LevelOf(severity)),
            Properties = Properties(severity, probe?.Stage ?? fact?.Stage ?? Stage.Experimental, probe?.Viewpoint ?? fact?.Viewpoint),
        };
    }

    private static SarifMessage Help(string motivation, string remediation, Language language) => new(
        $"{motivation} {remediation}",
        $"{MarkdownText.Plain(motivation)}\n\n**{language.Say("Do", "対処")}** {MarkdownText.Plain(remediation)}");

    private static SarifRuleProperties Properties(Severity severity, Stage stage, Viewpoint? viewpoint) => new(
        [.. new[] { "kotsu", viewpoint?.ToString().ToLowerInvariant() }.OfType<string>()],
        stage is Stage.Stable ? "high" : "medium",
        severity switch { Severity.High => "error", Severity.Medium => "warning", _ => "recommendation" });

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    private static string Text(Words? words, string otherwise, Language language) =>
        words is null ? otherwise : Foreign.Line(words.In(language), LongestText);
}
