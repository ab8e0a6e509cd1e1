using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Alerts;

/// <summary>
/// Reads the alert rules of a document, wherever its <c>groups</c> stand: a plain rule file, the <c>spec</c> of a PrometheusRule,
/// a list of those, Helm values, a variable of Ansible (<c>prometheus_rule_groups</c>), or a ConfigMap that holds a rule file as text.
/// </summary>
/// <remarks>Source: https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/</remarks>
internal sealed class RuleReader(RunbookLinkMap links)
{
    /// <summary>The alerts of <paramref name="part"/> in file order.</summary>
    public IReadOnlyList<Alert> Read(YamlPart part)
    {
        var alerts = new List<Alert>();
        foreach (var document in part.Inside(AlertTexts.MayHoldRules).Prepend(part))
        {
            alerts.AddRange(
                from holder in YamlSearch.Maps(document.Root, map => GroupsOf(map).Any())
                from grouping in GroupsOf(holder)
                from rule in grouping["rules"]?.Items ?? []
                where rule["alert"]?.Text is not null
                select ReadRule(document, grouping["name"]?.Text ?? "", rule));
        }

        return alerts;
    }

    private static IEnumerable<YamlNode> GroupsOf(YamlMap map) =>
        from entry in map.MergedEntries
        where entry.Key.Value.EndsWith("groups", StringComparison.OrdinalIgnoreCase) && entry.Value is YamlList groups && groups.Nodes.Any(g => g["rules"] is YamlList)
        from grouping in entry.Value.Items
        select grouping;

    private Alert ReadRule(YamlPart part, string grouping, YamlNode rule)
    {
        var name = rule["alert"]!;
        var labels = Texts(rule["labels"]);
        return new()
        {
            Name = name.Text!,
            At = part.At(name),
            Group = grouping,
            Severity = labels.FirstOrDefault(l => l.Key.Equals("severity", StringComparison.OrdinalIgnoreCase)).Value,
            Labels = labels,
            Runbook = FindLink(part, name.Text!, rule),
        };
    }

    private RunbookLink? FindLink(YamlPart part, string alert, YamlNode rule)
    {
        if (RunbookAnnotation.Find(rule["annotations"], rule["labels"]) is not { } link)
        {
            return null;
        }

        var at = link.IsWholeValue ? part.At(link.Value) : FindInText(part, link);
        var (state, page) = links.Resolve(link.Url, alert, part.Source.Path);
        return new(Files.SourceText.Mask(link.Url), at, state, page);
    }

    private static Location FindInText(YamlPart part, RunbookAnnotation link) => part.Source.Find(link.Url, part.LineOf(link.Value));

    private static Dictionary<string, string> Texts(YamlNode? map) =>
        (map?.MergedEntries ?? []).Where(e => e.Value.Text is not null).ToDictionary(e => e.Key.Value, e => e.Value.Text!);
}
