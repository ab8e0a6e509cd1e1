using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Alerts;

namespace Kotsu.Sources.Tests.Alerts;

public sealed class RunbookLinkTests
{
    [Theory]
    [InlineData("runbook_url: https://x.example/a")]
    [InlineData("runbook: https://x.example/a")]
    [InlineData("runbookUrl: https://x.example/a")]
    [InlineData("runbookURL: https://x.example/a")]
    [InlineData("runbook_link: https://x.example/a")]
    [InlineData("playbook: https://x.example/a")]
    [InlineData("playbook_url: https://x.example/a")]
    [InlineData("sop_url: https://x.example/a")]
    [InlineData("手順書: https://x.example/a")]
    [InlineData("description: \"See https://x.example/runbooks/a for help.\"")]
    [InlineData("message: 'Slow. Runbook: https://x.example/a'")]
    [InlineData("description: 手順書は https://x.example/a をご覧ください")]
    [InlineData("summary: see <https://x.example/playbook/a>")]
    [InlineData("summary: down\n    labels:\n      runbook: https://x.example/a")]
    public async Task A_link_is_found_under_its_usual_keys_and_in_texts_that_call_it_a_runbook(string annotation)
    {
        var link = await LinkOf(annotation);

        Assert.StartsWith("https://x.example/", link!.Url, StringComparison.Ordinal);
        Assert.Equal(RunbookLinkState.Unmapped, link.State);
    }

    [Theory]
    [InlineData("summary: down")]
    [InlineData("runbook_url: \"\"")]
    [InlineData("runbook_url: TODO")]
    [InlineData("runbook_url: <TBD>")]
    [InlineData("runbook_url: https://wiki.example.com/TODO")]
    [InlineData("runbook: N/A")]
    [InlineData("runbook: 未作成")]
    [InlineData("runbook_url:")]
    [InlineData("dashboard: https://grafana.example.com/d/1")]
    [InlineData("description: see https://grafana.example.com/d/1")]
    public async Task Gaps_and_other_addresses_are_no_link(string annotation) => Assert.Null(await LinkOf(annotation));

    [Fact]
    public async Task A_link_in_a_text_points_at_the_address_itself()
    {
        var link = await LinkOf("description: \"See https://x.example/runbooks/a for help.\"");

        Assert.Equal("https://x.example/runbooks/a", link!.At.Excerpt![(link.At.Column - 1)..(link.At.EndColumn - 1)]);
    }

    [Theory]
    [InlineData("https://rb.example/x/Slow", "docs/rb/Slow.md")]
    [InlineData("https://rb.example/x/Slow/", "docs/rb/Slow.md")]
    [InlineData("https://rb.example/x/slow#meaning", "docs/rb/Slow.md")]
    [InlineData("https://RB.example/x/Slow.html?lang=ja", "docs/rb/Slow.md")]
    [InlineData("https://rb.example/x/Slow.md", "docs/rb/Slow.md")]
    [InlineData("https://rb.example/x/db", "docs/rb/db/_index.md")]
    [InlineData("https://rb.example/x/cdn", "docs/rb/cdn/index.md")]
    [InlineData("https://rb.example/x/old", "docs/rb/old.adoc")]
    [InlineData("https://rb.example/x/%E5%86%8D%E7%94%9F", "docs/rb/再生.md")]
    [InlineData("https://rb.example/x/{{ $labels.alertname }}", "docs/rb/Alert.md")]
    [InlineData("https://git.example/o/r/blob/main/ops/Page.md#do", "ops/Page.md")]
    [InlineData("https://git.example/o/r/-/blob/v1/ops/Page.md", "ops/Page.md")]
    [InlineData("docs/rb/Slow.md", "docs/rb/Slow.md")]
    [InlineData("./docs/rb/Slow.md", "docs/rb/Slow.md")]
    [InlineData("/docs/rb/Slow.md#x", "docs/rb/Slow.md")]
    [InlineData("../docs/rb/Slow.md", "docs/rb/Slow.md")]
    [InlineData("Slow.md", "docs/rb/Slow.md")]
    public async Task A_link_is_followed_to_its_page(string url, string page)
    {
        var link = await LinkOf($"runbook_url: '{url}'");

        Assert.Equal((RunbookLinkState.Found, page), (link!.State, link.Page));
    }

    [Theory]
    [InlineData("https://rb.example/x/Gone", "docs/rb/Gone.md")]
    [InlineData("https://rb.example/x/Gone.md#a", "docs/rb/Gone.md")]
    [InlineData("https://git.example/o/r/blob/main/ops/Gone.md", "ops/Gone.md")]
    [InlineData("docs/rb/Gone.md", "docs/rb/Gone.md")]
    [InlineData("docs/rb/gone", "docs/rb/gone.md")]
    public async Task A_mapped_link_without_a_page_is_missing_and_says_which_page_it_should_be(string url, string page)
    {
        var link = await LinkOf($"runbook_url: '{url}'");

        Assert.Equal((RunbookLinkState.Missing, page), (link!.State, link.Page));
    }

    [Theory]
    [InlineData("https://elsewhere.example/Slow")]
    [InlineData("https://rb.example/xylophone/Slow")]
    [InlineData("https://rb.example/x/{{ $labels.job }}")]
    [InlineData("https://{{ .Values.host }}/Slow")]
    [InlineData("docs/{{ $labels.type }}/README.md")]
    [InlineData("SOP-0042")]
    [InlineData("Restart the player, then look at the logs.")]
    public async Task Other_links_stay_unmapped(string url)
    {
        var link = await LinkOf($"runbook_url: '{url}'");

        Assert.Equal((RunbookLinkState.Unmapped, null), (link!.State, link.Page));
    }

    [Fact]
    public async Task The_links_of_the_kubernetes_rules_are_followed_into_a_folder_of_pages()
    {
        var rules = await File.ReadAllTextAsync(SharedData.Path("config/alerts/kubernetes-mixin/alerts.yml"), TestContext.Current.CancellationToken);
        var pages = MemoryTree.FromFolder(SharedData.Path("config/runbooks/prometheus-operator/content/runbooks")).Files.Select(f => ($"rb/{f.Path}", "# page"));
        const string prefix = "https://github.com/kubernetes-monitoring/kubernetes-mixin/tree/master/runbook.md#alert-name-";
        var declared = new DeclaredSources { Runbooks = [new("rb", "https://rb.example/")] };

        var seen = (await Looking.With(new AlertChainsSource(), declared, null, [.. pages, ("alerts.yml", rules.Replace(prefix, "https://rb.example/kubernetes/", StringComparison.Ordinal))])).Seen<AlertChainsSnapshot>();

        Assert.Equal(65, seen.Alerts.Count);
        Assert.DoesNotContain(seen.Alerts, a => a.Runbook!.State is RunbookLinkState.Unmapped);
        Assert.Equal(53, seen.Alerts.Count(a => a.Runbook!.State is RunbookLinkState.Found));
    }

    private static async Task<RunbookLink?> LinkOf(string annotation)
    {
        var rules = $"groups:\n- name: g\n  rules:\n  - alert: Alert\n    expr: up == 0\n    annotations:\n      {annotation}\n";
        var declared = new DeclaredSources { Runbooks = [new("docs/rb", "https://rb.example/x/"), new(".", "https://git.example/o/r")] };
        string[] pages = ["docs/rb/Slow.md", "docs/rb/db/_index.md", "docs/rb/cdn/index.md", "docs/rb/old.adoc", "docs/rb/再生.md", "docs/rb/Alert.md", "ops/Page.md"];

        var sighting = await Looking.With(new AlertChainsSource(), declared, null, [.. pages.Select(p => (p, "# page")), ("alerts/a.yml", rules)]);

        return Assert.Single(sighting.Seen<AlertChainsSnapshot>().Alerts).Runbook;
    }
}
