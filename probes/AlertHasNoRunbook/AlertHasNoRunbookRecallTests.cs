using Kotsu.Core.Findings;
using Kotsu.Sources;
using Kotsu.Sources.Alerts;

namespace Kotsu.Probes.AlertHasNoRunbook;

/// <summary>Faults planted into rules of every shape: whatever the shape, an alert without a link is found, and its neighbour with one is not.</summary>
public sealed class AlertHasNoRunbookRecallTests
{
    private static readonly string[] gaps =
    [
        "", "annotations: {summary: slow}", "annotations: {runbook_url: ''}", "annotations: {runbook_url: TBD}", "annotations: {runbook: 'https://wiki.example.com/TODO'}",
        "annotations: {description: 'see https://grafana.example.com/d/1'}",
    ];

    // {0} stands for both rules, indented as a list in a map.
    private static readonly string[] shapes =
    [
        "groups:\n- name: g\n  rules: {0}\n",
        "kind: PrometheusRule\nspec:\n  groups:\n  - name: g\n    rules: {0}\n",
        "kind: List\nitems:\n- kind: Service\n- kind: PrometheusRule\n  spec:\n    groups:\n    - name: g\n      rules: {0}\n",
        "kind: Deployment\n---\nkind: VMRule\nspec: {{groups: [{{name: g, rules: {0}}}]}}\n",
        "kind: ConfigMap\ndata:\n  rules.yml: |\n    groups:\n    - name: g\n      rules: {0}\n",
        "- hosts: monitoring\n  vars:\n    prometheus_rule_groups:\n    - name: g\n      rules: {0}\n",
        "serverFiles:\n  alerting_rules.yml:\n    groups:\n    - name: g\n      rules: {0}\n",
    ];

    public static TheoryData<string, string> Faults => [.. from shape in shapes from gap in gaps select (shape, gap)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_planted_gap_is_found(string shape, string gap)
    {
        var faulty = $"{{alert: Faulty, expr: up == 0, labels: {{severity: warning}}{(gap.Length > 0 ? ", " + gap : "")}}}";
        const string sound = "{alert: Sound, expr: up == 0, annotations: {runbook_url: 'https://wiki.example.com/sound'}}";
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, $"[{faulty}, {sound}]");

        var sighting = await new AlertChainsSource().LookAsync(
            new SourceContext(new MemoryTree(("a.yaml", text)), new(), new(2026, 8, 22), null), TestContext.Current.CancellationToken);

        var findings = new AlertHasNoRunbookProbe().Run(new([sighting.Snapshot!])).ToDictionary(f => f.Subject.Name, f => f.Outcome);
        Assert.Equal((Outcome.True, Outcome.False), (findings["Faulty"], findings["Sound"]));
    }
}
