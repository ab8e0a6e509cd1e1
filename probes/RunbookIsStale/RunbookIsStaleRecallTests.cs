using Kotsu.Core.Findings;
using Kotsu.Sources;
using Kotsu.Sources.Files;
using Kotsu.Sources.Runbooks;

namespace Kotsu.Probes.RunbookIsStale;

/// <summary>Pages that name code in every way that pages do; the code then changes.</summary>
public sealed class RunbookIsStaleRecallTests
{
    private static readonly DateOnly written = new(2026, 1, 10);

    public static TheoryData<string, string> Mentions => new()
    {
        { "docs/runbooks/a.md", "See [the script](../../scripts/drain.sh)." },
        { "docs/runbooks/a.md", "See [the script](/scripts/drain.sh#L10)." },
        { "docs/runbooks/a.md", "See [the script][1].\n\n[1]: ../../scripts/drain.sh" },
        { "docs/runbooks/a.md", "See [the script](https://git.example.com/o/r/-/blob/main/scripts/drain.sh#L10)." },
        { "docs/runbooks/a.md", "```sh\ncurl -sO https://git.example.com/o/r/raw/main/scripts/drain.sh\n```" },
        { "docs/runbooks/a.md", "Run `scripts/drain.sh` on the edge." },
        { "docs/runbooks/a.md", "Run `./scripts/drain.sh` on the edge." },
        { "docs/runbooks/a.md", "- `scripts/drain.sh`: takes an edge out" },
        { "docs/runbooks/a.md", "```bash\n$ scripts/drain.sh edge-1\n```" },
        { "docs/runbooks/a.md", "```\nsudo ./scripts/drain.sh edge-1 --wait\n```" },
        { "docs/runbooks/a.md", "```sh\nFILE=\"scripts/drain.sh\"; sh \"$FILE\"\n```" },
        { "docs/runbooks/a.md", "    bash scripts/drain.sh edge-1" },
        { "docs/runbooks/a.md", "The settings are in `deploy/edge/`." },
        { "docs/runbooks/a.md", "The settings are in [deploy](../../deploy/edge)." },
        { "docs/runbooks/a.md", "> Mind `deploy/edge/values.yaml` first." },
        { "docs/runbooks/a.md", "設定は`deploy/edge/values.yaml`にあります。" },
        { "docs/runbooks/a.adoc", "Run `scripts/drain.sh` on the edge." },
        { "docs/runbooks/a.adoc", "See link:../../scripts/drain.sh[the script]." },
        { "docs/runbooks/a.adoc", "[source,bash]\n----\nscripts/drain.sh edge-1\n----" },
        { "docs/runbooks/a.rst", "Run ``scripts/drain.sh`` on the edge." },
        { "docs/runbooks/a.rst", "See `the script <../../scripts/drain.sh>`_." },
        { "docs/runbooks/a.rst", ".. code-block:: bash\n\n   scripts/drain.sh edge-1" },
        { "scripts/runbook.md", "Run `./drain.sh edge-1`, or see [it](drain.sh)." },
    };

    public static TheoryData<string> Reviews =>
    [
        "last_reviewed_on: 2026-02-21\nreview_in: 6 months", "last_reviewed_on: 2026-05-23\nreview_in: 90 days", "last_reviewed_on: 2026-08-07\nreview_in: 2 weeks", "last_reviewed_on: 2025-08-21\nreview_in: 1 year",
        "last-reviewed-on: 2025/08/21\nreview-in: 12 months", "last_reviewed: 2026-02-21\nreview_in: 半年", "last_reviewed_on: '2026-05-21'\nreview_in: 3か月", "lastReviewedOn: 2026-02-21\nreviewIn: P6M",
    ];

    [Theory]
    [MemberData(nameof(Mentions))]
    public async Task Code_that_changed_is_found_however_the_page_names_it(string page, string text)
    {
        Assert.Equal(Outcome.True, await Judge(page, text, changed: written.AddDays(40)));
        Assert.Equal(Outcome.False, await Judge(page, text, changed: written.AddDays(-40)));
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public async Task A_review_that_ran_out_yesterday_is_found(string front) =>
        Assert.Equal(Outcome.True, await Judge("docs/runbooks/a.md", $"---\n{front}\n---\n# Page\n", changed: written));

    private static async Task<Outcome> Judge(string page, string text, DateOnly changed)
    {
        var tree = new MemoryTree((page, text), ("scripts/drain.sh", ""), ("deploy/edge/values.yaml", ""), ("docs/other.md", ""));
        Core.Workloads.WorkloadDeclaration declaration = new() { Sources = new() { Runbooks = [new("docs/runbooks", null), new("scripts", null), new(".", "https://git.example.com/o/r")] } };
        var sighting = await new RunbooksSource().LookAsync(new SourceContext(tree, declaration, new(2026, 8, 22), new OneChange(page, changed)), TestContext.Current.CancellationToken);

        return Assert.Single(new RunbookIsStaleProbe().Run(new([sighting.Snapshot!]))).Outcome;
    }

    /// <summary>A history in which the page was written on one day and everything else changed on another.</summary>
    private sealed class OneChange(string page, DateOnly changed) : IPathHistory
    {
        public bool IsShallow => false;

        public DateOnly? ChangedOn(string path) => path == page ? written : changed;

        public int ChangesSince(string path, string than) => changed > written ? 1 : 0;
    }
}
