using Kotsu.Core.Findings;
using Kotsu.Sources;
using Kotsu.Sources.Alerts;

namespace Kotsu.Probes.AlertRunbookIsMissing;

/// <summary>Each link works while its page is there; the page is then taken away or renamed, and the link must be found dead.</summary>
public sealed class AlertRunbookIsMissingRecallTests
{
    public static TheoryData<string, string> Links => new()
    {
        { "https://rb.example.com/play/start", "docs/rb/play/start.md" },
        { "https://rb.example.com/play/start/", "docs/rb/play/start.md" },
        { "https://rb.example.com/play/start.html", "docs/rb/play/start.md" },
        { "https://rb.example.com/play/start.md", "docs/rb/play/start.md" },
        { "https://rb.example.com/play/start#impact", "docs/rb/play/start.md" },
        { "https://rb.example.com/play/start?lang=ja", "docs/rb/play/start.md" },
        { "https://rb.example.com/PLAY/Start", "docs/rb/play/start.md" },
        { "https://rb.example.com/play", "docs/rb/play/_index.md" },
        { "https://rb.example.com/play", "docs/rb/play/index.md" },
        { "https://rb.example.com/play", "docs/rb/play/README.md" },
        { "https://rb.example.com/start", "docs/rb/start.adoc" },
        { "https://rb.example.com/start", "docs/rb/start.rst" },
        { "https://rb.example.com/{{ $labels.alertname }}", "docs/rb/StartIsSlow.md" },
        { "https://rb.example.com/%E5%86%8D%E7%94%9F", "docs/rb/再生.md" },
        { "https://git.example.com/o/r/blob/main/docs/start.md", "docs/start.md" },
        { "https://git.example.com/o/r/tree/v2/docs/start.md#impact", "docs/start.md" },
        { "https://git.example.com/o/r/-/blob/main/docs/start.md", "docs/start.md" },
        { "docs/rb/start.md", "docs/rb/start.md" },
        { "./docs/rb/start.md", "docs/rb/start.md" },
        { "/docs/rb/start.md#impact", "docs/rb/start.md" },
        { "../docs/rb/start.md", "docs/rb/start.md" },
        { "start.md", "docs/rb/start.md" },
        { "docs/rb/start", "docs/rb/start.md" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public async Task A_page_that_is_gone_is_missed(string link, string page)
    {
        Assert.Equal(Outcome.False, await Judge(link, page));
        Assert.Equal(Outcome.True, await Judge(link, "docs/rb/other.md"));
        Assert.Equal(Outcome.True, await Judge(link, page.Replace(".", "-old.", StringComparison.Ordinal)));
    }

    private static async Task<Outcome> Judge(string link, string page)
    {
        var rules = $"groups:\n- name: g\n  rules:\n  - alert: StartIsSlow\n    expr: up\n    annotations:\n      runbook_url: '{link}'\n";
        var tree = new MemoryTree((page, "# Page"), ("docs/keep.md", "# Keep"), ("ops/a.yml", rules));
        Core.Workloads.WorkloadDeclaration declaration = new() { Sources = new() { Runbooks = [new("docs/rb", "https://rb.example.com/"), new(".", "https://git.example.com/o/r/")] } };

        var sighting = await new AlertChainsSource().LookAsync(new SourceContext(tree, declaration, new(2026, 8, 22), null), TestContext.Current.CancellationToken);

        return Assert.Single(new AlertRunbookIsMissingProbe().Run(new([sighting.Snapshot!]))).Outcome;
    }
}
