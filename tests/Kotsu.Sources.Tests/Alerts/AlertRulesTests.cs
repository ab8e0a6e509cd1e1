using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Alerts;

namespace Kotsu.Sources.Tests.Alerts;

public sealed class AlertRulesTests
{
    private const string Plain = """
        groups:
          - name: play
            rules:
              - record: job:starts:rate5m
                expr: sum(rate(starts_total[5m]))
              - alert: StartIsSlow
                expr: start_p95 > 2
                labels:
                  severity: critical
                annotations:
                  runbook_url: https://runbooks.example.com/StartIsSlow
              - alert: StartIsSlow
                expr: start_p95 > 5
        """;

    [Fact]
    public async Task A_plain_rule_file_gives_its_alerts_with_place_group_and_severity()
    {
        var seen = (await Looking.With(new AlertChainsSource(), ("ops/play.yml", Plain))).Seen<AlertChainsSnapshot>();

        var first = seen.Alerts[0];
        Assert.Equal(("StartIsSlow", "play", "critical", true), (first.Name, first.Group, first.Severity, first.IsUrgent));
        Assert.Equal(("ops/play.yml", 6, 16, 27), (first.At.Path, first.At.Line, first.At.Column, first.At.EndColumn));
        Assert.Equal("      - alert: StartIsSlow", first.At.Excerpt);
        Assert.Equal(11, first.Runbook!.At.Line);
    }

    [Fact]
    public async Task Equal_names_are_told_apart_by_order_and_never_by_line()
    {
        var seen = (await Looking.With(new AlertChainsSource(), ("ops/play.yml", Plain))).Seen<AlertChainsSnapshot>();
        var moved = (await Looking.With(new AlertChainsSource(), ("ops/play.yml", "# moved\n\n" + Plain))).Seen<AlertChainsSnapshot>();

        Assert.Equal(["alert:ops/play.yml#play/StartIsSlow", "alert:ops/play.yml#play/StartIsSlow~2"], seen.Alerts.Select(a => a.Subject.Id));
        Assert.Equal(seen.Alerts.Select(a => a.Subject.Id), moved.Alerts.Select(a => a.Subject.Id));
    }

    [Fact]
    public async Task A_PrometheusRule_object_is_read_alone_in_a_list_and_among_other_documents()
    {
        const string rule = """
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            spec:
              groups:
              - name: a
                rules:
                - {alert: One, expr: up == 0}
            """;
        const string list = """
            kind: List
            items:
            - kind: ConfigMap
            - kind: PrometheusRule
              spec: {groups: [{name: b, rules: [{alert: Two, expr: up == 0}]}]}
            """;

        var seen = (await Looking.With(new AlertChainsSource(), ("many.yaml", "kind: Service\n---\n" + rule + "\n---\n" + list))).Seen<AlertChainsSnapshot>();

        Assert.Equal([("One", "a", 9), ("Two", "b", 15)], seen.Alerts.Select(a => (a.Name, a.Group, a.At.Line)));
    }

    [Fact]
    public async Task Rules_inside_a_ConfigMap_keep_their_own_line_and_columns()
    {
        const string text = """
            kind: ConfigMap
            data:
              other: "x"
              rules.yml: |
                groups:
                - name: inner
                  rules:
                  - alert: InConfigMap
                    expr: up == 0
            """;

        var alert = Assert.Single((await Looking.With(new AlertChainsSource(), ("cm.yaml", text))).Seen<AlertChainsSnapshot>().Alerts);

        Assert.Equal(("InConfigMap", 8, "      - alert: InConfigMap"), (alert.Name, alert.At.Line, alert.At.Excerpt));
        Assert.Equal("InConfigMap", alert.At.Excerpt![(alert.At.Column - 1)..(alert.At.EndColumn - 1)]);
    }

    [Fact]
    public async Task Helm_values_hold_rules_as_well()
    {
        const string values = "additionalPrometheusRulesMap:\n  shop:\n    groups:\n    - name: g\n      rules:\n      - alert: FromValues\n        expr: up == 0\n";

        var seen = (await Looking.With(new AlertChainsSource(), ("values.yaml", values))).Seen<AlertChainsSnapshot>();

        Assert.Equal("FromValues", Assert.Single(seen.Alerts).Name);
    }

    [Fact]
    public async Task Merged_labels_and_annotations_count()
    {
        const string text = """
            x-common: &common {runbook_url: "https://wiki.example.com/runbooks/a"}
            groups:
            - name: g
              rules:
              - alert: A
                expr: up == 0
                annotations: {<<: *common, summary: down}
            """;

        var alert = Assert.Single((await Looking.With(new AlertChainsSource(), ("a.yml", text))).Seen<AlertChainsSnapshot>().Alerts);

        Assert.Equal("https://wiki.example.com/runbooks/a", alert.Runbook!.Url);
    }

    [Fact]
    public async Task A_template_that_looks_like_rules_is_told_and_the_rest_goes_on()
    {
        const string template = "groups:\n{{- if .Values.on }}\n- name: g\n  rules:\n  - alert: T\n    expr: up == 0\n{{- end }}\n";

        var sighting = await Looking.With(new AlertChainsSource(), ("ops/play.yml", Plain), ("templates/rules.yaml", template));

        Assert.Equal(2, sighting.Seen<AlertChainsSnapshot>().Alerts.Count);
        var unreadable = Assert.Single(sighting.Unreadable);
        Assert.Equal("templates/rules.yaml", unreadable.At.Path);
        Assert.Contains("template", unreadable.Reason.En, StringComparison.Ordinal);
        Assert.Contains("テンプレート", unreadable.Reason.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [1\n")]
    [InlineData("{{- if .Values.on }}\nkind: Service\n{{- end }}\n")]
    [InlineData("alert: yes\nb: [\n")]
    public async Task Broken_files_that_hold_no_rules_are_not_told(string text)
    {
        var sighting = await Looking.With(new AlertChainsSource(), ("other.yml", text));

        Assert.Empty(sighting.Unreadable);
        Assert.Equal(("sources.alerts.rules", false), (sighting.NotSeen!.Declare, sighting.NotSeen.CouldNotLook));
    }

    [Fact]
    public async Task Rules_that_cannot_be_read_at_all_are_told_as_not_looked_at()
    {
        var sighting = await Looking.With(new AlertChainsSource(), ("a.yml", "groups:\n- rules:\n  - alert: [\n    expr: up\n"));

        Assert.True(sighting.NotSeen!.CouldNotLook);
        Assert.Single(sighting.Unreadable);
    }

    [Theory]
    [InlineData("groups:\n- name: g\n  rules:\n  - uid: 1\n    title: a Grafana rule about alert: x\n")]
    [InlineData("tests:\n- alert_rule_test:\n  - alertname: A\n")]
    [InlineData("alert: just a key\n")]
    [InlineData("groups: none\nalert: x\n")]
    public async Task Other_YAML_holds_no_alerts(string text)
    {
        var sighting = await Looking.With(new AlertChainsSource(), ("other.yml", text));

        Assert.Null(sighting.Snapshot);
    }

    [Fact]
    public async Task The_variables_of_an_Ansible_role_hold_rules_as_well()
    {
        const string play = "- hosts: monitoring\n  vars:\n    security_groups: [{name: open, rules: [{port: 443}]}]\n    prometheus_rule_groups:\n    - name: g\n      rules:\n      - alert: FromPlay\n        expr: up == 0\n";

        var seen = (await Looking.With(new AlertChainsSource(), ("ansible/monitoring.yml", play))).Seen<AlertChainsSnapshot>();

        Assert.Equal(("FromPlay", "g", 7), Assert.Single(seen.Alerts) is var alert ? (alert.Name, alert.Group, alert.At.Line) : default);
    }

    [Theory]
    [InlineData("examples/_gen/play.yml")]
    [InlineData("docs/play.yml")]
    [InlineData("src/test/play.yml")]
    public async Task Examples_and_tests_hold_no_alerts_unless_they_are_declared(string path)
    {
        var declared = new DeclaredSources { AlertRules = [path] };

        Assert.Null((await Looking.With(new AlertChainsSource(), (path, Plain))).Snapshot);
        Assert.NotEmpty((await Looking.With(new AlertChainsSource(), declared, null, (path, Plain))).Seen<AlertChainsSnapshot>().Alerts);
    }

    [Fact]
    public async Task A_declared_pattern_finds_rules_under_any_ending()
    {
        var declared = new DeclaredSources { AlertRules = ["ops/**/*.rules"] };

        var seen = (await Looking.With(new AlertChainsSource(), declared, null, ("ops/eu/play.rules", Plain), ("elsewhere/x.rules", Plain))).Seen<AlertChainsSnapshot>();

        Assert.All(seen.Alerts, a => Assert.Equal("ops/eu/play.rules", a.At.Path));
    }

    [Fact]
    public async Task An_excerpt_holds_no_password_or_token()
    {
        const string text = "groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    annotations:\n      runbook_url: https://bot:CANARY1@wiki.example.com/a?page=1&token=CANARY2\n";

        var link = Assert.Single((await Looking.With(new AlertChainsSource(), ("a.yml", text))).Seen<AlertChainsSnapshot>().Alerts).Runbook!;

        Assert.DoesNotContain("CANARY", link.Url + link.At.Excerpt, StringComparison.Ordinal);
        Assert.Contains("wiki.example.com/a?page=1", link.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_published_rules_are_read()
    {
        var folder = SharedData.Path("config/alerts");

        var sighting = await new AlertChainsSource().LookAsync(new(MemoryTree.FromFolder(folder), new(), Looking.Today, null), TestContext.Current.CancellationToken);

        var alerts = sighting.Seen<AlertChainsSnapshot>().Alerts;
        Assert.Empty(sighting.Unreadable);
        Assert.Equal((954, 0), Counts(alerts, "awesome-prometheus-alerts/"));
        Assert.Equal((65, 65), Counts(alerts, "kubernetes-mixin/"));
        Assert.Equal(alerts.Count, alerts.Select(a => a.Subject.Id).Distinct().Count());
    }

    private static (int Alerts, int Linked) Counts(IReadOnlyList<Alert> alerts, string folder)
    {
        var below = alerts.Where(a => a.At.Path.StartsWith(folder, StringComparison.Ordinal)).ToList();
        return (below.Count, below.Count(a => a.Runbook is not null));
    }
}
