using Kotsu.Core.Workloads;
using Kotsu.Sources.Declarations;

namespace Kotsu.Sources.Tests.Declarations;

public sealed class DeclarationReaderTests
{
    private const string Full = """
        workload: streaming
        purpose: Members watch without waiting
        sponsor: head of service
        journeys:
          - {id: play, title: Play a video, parts: [player, cdn, origin]}
        lenses: [operational-excellence, production-engineering]
        product: streaming
        timezone: Asia/Tokyo
        teams:
          - {id: player, layer: application, contact: "#player"}
          - {id: platform, layer: infrastructure, contact: "#platform"}
        owners: [{practice: OPS07-BP03, team: platform}]
        exclude: ["third_party/**"]
        suppress: [{probe: workflow-wastes-time, path: .github/workflows/docs.yml, until: 2027-03-31, reason: "runs once a month"}]
        sources:
          repositories: [., ../player]
          endpoints: ["www.example.com:443"]
          alerts: {rules: ops/alerts/*.yml, alertmanager: ops/alertmanager.yml, prometheus: http://localhost:9090}
          runbooks: [{path: docs/runbooks, url: "https://runbooks.example.com/"}]
          ci: {runs: artifacts/workflow-runs.json, junit: artifacts/**/*.xml}
          costs: {focus: billing/*.csv}
        indicators:
          - {id: start-p95, title: Time to first frame p95, unit: s, better: lower, prometheus: "histogram_quantile(0.95, sum(rate(start_seconds_bucket[5m])) by (le))"}
          - {id: churn, title: Monthly churn, unit: "%", better: higher, csv: data/kpi.csv, column: churn}
        """;

    [Fact]
    public void The_whole_example_is_read()
    {
        var declared = Good(Full);

        Assert.Equal(("streaming", "Members watch without waiting", "head of service"), (declared.Workload, declared.Purpose, declared.Sponsor));
        Assert.Equal(["operational-excellence", "production-engineering"], declared.Lenses);
        Assert.Equal(("streaming", "Asia/Tokyo"), (declared.Product, declared.TimeZone));
        var journey = Assert.Single(declared.Journeys);
        Assert.Equal(("play", "Play a video"), (journey.Id, journey.Title));
        Assert.Equal(["player", "cdn", "origin"], journey.Parts);
        Assert.Equal([new("player", "application", "#player"), new("platform", "infrastructure", "#platform")], declared.Teams);
        Assert.Equal([new PracticeOwner("OPS07-BP03", "platform")], declared.Owners);
        Assert.Equal(["third_party/**"], declared.Exclude);
    }

    [Fact]
    public void The_sources_of_the_example_are_read()
    {
        var sources = Good(Full).Sources;

        Assert.Equal([".", "../player"], sources.Repositories);
        Assert.Equal(["www.example.com:443"], sources.Endpoints);
        Assert.Equal(["ops/alerts/*.yml"], sources.AlertRules);
        Assert.Equal(("ops/alertmanager.yml", "http://localhost:9090"), (sources.Alertmanager, sources.Prometheus));
        Assert.Equal([new("docs/runbooks", "https://runbooks.example.com/")], sources.Runbooks);
        Assert.Equal(("artifacts/workflow-runs.json", "artifacts/**/*.xml", "billing/*.csv"), (sources.CiRuns, sources.CiJunit, sources.CostsFocus));
    }

    [Fact]
    public void The_indicators_of_the_example_are_read()
    {
        var indicators = Good(Full).Indicators;

        Assert.Equal(
            new("start-p95", "Time to first frame p95", "s", true, "histogram_quantile(0.95, sum(rate(start_seconds_bucket[5m])) by (le))", null, null),
            indicators[0]);
        Assert.Equal(new("churn", "Monthly churn", "%", false, null, "data/kpi.csv", "churn"), indicators[1]);
    }

    [Theory]
    [InlineData("workflow-wastes-time")]
    [InlineData("WorkflowWastesTime")]
    public void A_suppression_names_its_probe_in_either_way_and_knows_its_place(string probe)
    {
        var suppression = Assert.Single(Good($"lenses: []\nsuppress:\n  - {{probe: {probe}, until: 2027-03-31, reason: because}}\n").Suppress);

        Assert.Equal(("WorkflowWastesTime", null, new DateOnly(2027, 3, 31), "because"), (suppression.Probe.Value, suppression.Path, suppression.Until, suppression.Reason));
        Assert.Equal("ops/kotsu.yaml:3", suppression.At.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("workload:\nsources:\n")]
    public void What_is_not_said_is_left_to_be_found(string text)
    {
        var declared = Good(text);

        Assert.Null(declared.Workload);
        Assert.Equal("UTC", declared.TimeZone);
        Assert.Empty(declared.Lenses);
        Assert.Empty(declared.Sources.Repositories);
    }

    [Fact]
    public void Several_patterns_of_rules_are_a_list() =>
        Assert.Equal(["a/*.yml", "b/*.yml"], Good("sources: {alerts: {rules: [a/*.yml, b/*.yml]}}").Sources.AlertRules);

    [Theory]
    [InlineData("worklod: x", 1, 1, "the unknown key `worklod`", "workload")]
    [InlineData("time_zone: UTC", 1, 1, "the unknown key `time_zone`", "timezone")]
    [InlineData("onwers: []", 1, 1, "the unknown key `onwers`", "owners")]
    [InlineData("teams:\n  - id: a\n    contcat: b", 3, 5, "the unknown key `contcat`", "contact")]
    [InlineData("sources: {alert: {}}", 1, 11, "the unknown key `alert`", "alerts")]
    [InlineData("colour: red", 1, 1, "the unknown key `colour`", null)]
    [InlineData("<<: {workload: a}", 1, 1, "the unknown key `<<`", null)]
    public void An_unknown_key_is_refused_where_it_stands(string text, int line, int column, string found, string? meant)
    {
        var trouble = Assert.Single(Read(text));

        Assert.Equal(("ops/kotsu.yaml", line, column), (trouble.At.Path, trouble.At.Line, trouble.At.Column));
        Assert.StartsWith($"Found {found}; allowed is one of ", trouble.Reason.En, StringComparison.Ordinal);
        Assert.Equal(meant is not null, trouble.Reason.En.EndsWith($" Did you mean `{meant}`?", StringComparison.Ordinal));
        Assert.Equal(meant is not null, trouble.Reason.Ja.EndsWith($"`{meant}`のことでしょうか。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", 1, 1, "a list", "a map of keys and values")]
    [InlineData("just text", 1, 1, "\"just text\"", "a map of keys and values")]
    [InlineData("workload: []", 1, 11, "a list", "a text that is not empty")]
    [InlineData("workload: \" \"", 1, 11, "\" \"", "a text that is not empty")]
    [InlineData("workload: ''", 1, 11, "an empty text", "a text that is not empty")]
    [InlineData("workload: a\nworkload: b", 2, 1, "`workload` a second time", "each of them once")]
    [InlineData("lenses: one", 1, 9, "\"one\"", "a list")]
    [InlineData("lenses: [one, {}]", 1, 15, "a map", "a text that is not empty")]
    [InlineData("lenses: [~]", 1, 10, "nothing", "a text that is not empty")]
    [InlineData("journeys: [play]", 1, 12, "\"play\"", "a map of keys and values")]
    [InlineData("journeys: [{id: a}]", 1, 12, "no `title`", "a map with `title`")]
    [InlineData("teams: [{id: a}, {id: a}]", 1, 23, "`a` a second time", "each of them once")]
    [InlineData("timezone: Mars", 1, 11, "\"Mars\"", "an IANA time zone such as Asia/Tokyo")]
    [InlineData("timezone: Tokyo Standard Time", 1, 11, "\"Tokyo Standard Time\"", "an IANA time zone such as Asia/Tokyo")]
    [InlineData("suppress: [{probe: A, reason: b, until: 31.3.2027}]", 1, 41, "\"31.3.2027\"", "a date such as 2027-03-31")]
    [InlineData("suppress: [{probe: A, reason: b, until: 2027-02-30}]", 1, 41, "\"2027-02-30\"", "a date such as 2027-03-31")]
    [InlineData("sources: {endpoints: [www.example.com]}", 1, 23, "\"www.example.com\"", "host:port, such as www.example.com:443")]
    [InlineData("sources: {endpoints: [\"https://a:443\"]}", 1, 23, "\"https://a:443\"", "host:port, such as www.example.com:443")]
    [InlineData("sources: {endpoints: [\"a:0\"]}", 1, 23, "\"a:0\"", "host:port, such as www.example.com:443")]
    [InlineData("sources: {endpoints: [\"a:65536\"]}", 1, 23, "\"a:65536\"", "host:port, such as www.example.com:443")]
    [InlineData("sources: {alerts: {prometheus: localhost}}", 1, 32, "\"localhost\"", "an address that begins with http:// or https://")]
    [InlineData("sources: {alerts: {rules: {}}}", 1, 27, "a map", "a list")]
    [InlineData("sources: {runbooks: [{path: a, url: docs/}]}", 1, 37, "\"docs/\"", "an address that begins with http:// or https://")]
    [InlineData("indicators: [{id: a, title: b, unit: s, better: less, csv: a, column: b}]", 1, 49, "\"less\"", "one of lower, higher")]
    public void A_wrong_value_is_refused_where_it_stands(string text, int line, int column, string found, string allowed)
    {
        var trouble = Assert.Single(Read(text));

        Assert.Equal((line, column, $"Found {found}; allowed is {allowed}."), (trouble.At.Line, trouble.At.Column, trouble.Reason.En));
        Assert.EndsWith("である必要があります。", trouble.Reason.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", prometheus: up, csv: a, column: b")]
    [InlineData(", prometheus: up, column: b")]
    [InlineData(", csv: a")]
    [InlineData(", column: b")]
    public void An_indicator_is_read_from_exactly_one_place(string from)
    {
        var trouble = Assert.Single(Read($"indicators: [{{id: a, title: b, unit: s, better: lower{from}}}]"));

        Assert.Equal("Found an indicator without exactly one place to read it from; allowed is either `prometheus`, or `csv` with `column`.", trouble.Reason.En);
    }

    [Fact]
    public void An_owner_is_one_of_the_declared_teams()
    {
        var trouble = Assert.Single(Read("teams: [{id: platform}, {id: player}]\nowners: [{practice: OPS07-BP03, team: platfrom}]"));

        Assert.Equal((2, 39), (trouble.At.Line, trouble.At.Column));
        Assert.Equal("Found \"platfrom\"; allowed is one of platform, player. Did you mean `platform`?", trouble.Reason.En);
    }

    [Fact]
    public void Without_declared_teams_an_owner_may_be_any() =>
        Assert.Equal("platform", Assert.Single(Good("owners: [{practice: OPS07-BP03, team: platform}]").Owners).Team);

    [Fact]
    public void All_that_is_wrong_is_told_at_once_in_file_order()
    {
        var troubles = Read("indicators: [{}]\nworklod: x\ntimezone: Mars\nsources: {endpoints: [a]}\n");

        Assert.Equal([1, 1, 1, 1, 1, 2, 3, 4], troubles.Select(t => t.At.Line));
    }

    [Fact]
    public void Trouble_shows_the_characters_it_is_about()
    {
        var at = Assert.Single(Read("workload: a\ntimezone: Mars\r\n")).At;

        Assert.Equal((11, 15, "timezone: Mars"), (at.Column, at.EndColumn, at.Excerpt));
    }

    [Theory]
    [InlineData("workload: [a\nlenses: b\n")]
    [InlineData("workload: a\n  lenses: b\n")]
    [InlineData("workload: \"a\n")]
    [InlineData("workload: *nowhere\n")]
    public void Text_that_is_no_yaml_is_refused_where_it_breaks(string text)
    {
        var trouble = Assert.Single(Read(text));

        Assert.StartsWith("This is not valid YAML", trouble.Reason.En, StringComparison.Ordinal);
        Assert.True(trouble.At.Line > 0);
    }

    [Fact]
    public void A_thousand_brackets_are_one_line_of_trouble() =>
        Assert.Contains("levels of nesting", Assert.Single(Read("workload: " + new string('[', 1000))).Reason.En, StringComparison.Ordinal);

    [Fact]
    public void A_second_document_is_refused() =>
        Assert.Equal("Found a second document; allowed is one document.", Assert.Single(Read("workload: a\n---\nworkload: b\n")).Reason.En);

    private static WorkloadDeclaration Good(string text)
    {
        var (value, troubles) = DeclarationReader.Read(text, "ops/kotsu.yaml");
        Assert.Empty(troubles.Select(t => t.Reason.En));
        return value!;
    }

    private static IReadOnlyList<Kotsu.Core.Snapshots.Unreadable> Read(string text)
    {
        var (value, troubles) = DeclarationReader.Read(text, "ops/kotsu.yaml");
        Assert.Null(value);
        return troubles;
    }
}
