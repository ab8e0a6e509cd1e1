using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Files;
using Kotsu.Sources.Runbooks;
using Kotsu.Sources.Tests.Alerts;

namespace Kotsu.Sources.Tests.Runbooks;

public sealed class RunbookDiscoveryTests
{
    [Theory]
    [InlineData("runbooks/a.md")]
    [InlineData("docs/Runbooks/db/a.md")]
    [InlineData("docs/playbook/a.adoc")]
    [InlineData("docs/手順書/再起動.md")]
    [InlineData("docs/disk-full-runbook.md")]
    [InlineData("docs/障害対応手順書.rst")]
    [InlineData("runbooks/source/a.html.md.erb")]
    public async Task Pages_are_found_by_their_usual_names(string path) => Assert.Equal([path], await Found((path, "# Page\n\nText.\n")));

    [Theory]
    [InlineData("docs/a.md")]
    [InlineData("runbooks/_index.md")]
    [InlineData("runbooks/template.md")]
    [InlineData("runbooks/CONTRIBUTING.md")]
    [InlineData("runbooks/deprecated/a.md")]
    [InlineData("runbooks/helpers/a.md")]
    [InlineData("docs/adr/0004-runbook-format.md")]
    [InlineData("runbooks/a.yml")]
    [InlineData("src/RunbookReader.cs")]
    public async Task Other_pages_are_left_out(string path) => Assert.Empty(await Found((path, "# Page\n\nText.\n")));

    [Fact]
    public async Task An_index_that_only_lists_links_is_left_out_and_one_that_says_what_to_do_is_not()
    {
        Assert.Empty(await Found(("runbooks/README.md", "# Runbooks\n\n- [A](a.md)\n- [B](b.md)\n")));
        Assert.Equal(["runbooks/README.md"], await Found(("runbooks/README.md", "# Player\n\n## Symptoms\n\nIt is slow.\n\n## How to fix\n\nRestart it.\n")));
    }

    [Fact]
    public async Task A_page_that_says_it_is_retired_is_left_out() => Assert.Empty(await Found(("runbooks/A.md", "# A [Deprecated]\n\nIgnore this alert.\n")));

    [Theory]
    [InlineData("# Patches\n\nThis guide has been moved to [the release notes](https://example.com/patches).\n")]
    [InlineData("The contents was moved into the [backup page](docs/backup.md).\n")]
    [InlineData("# 障害対応\n\nこのページは[新しいWiki](https://example.com/x)へ移動しました。\n")]
    public async Task A_page_that_only_says_where_it_has_moved_is_left_out(string text) => Assert.Empty(await Found(("runbooks/A.md", text)));

    [Fact]
    public async Task A_page_that_moved_something_else_stays() =>
        Assert.NotEmpty(await Found(("runbooks/A.md", "# A\n\nThe database has moved to another host.\n")));

    [Fact]
    public async Task A_mapping_of_the_root_makes_no_runbooks_of_all_pages()
    {
        var declared = new DeclaredSources { Runbooks = [new(".", "https://git.example/o/r")] };

        var sighting = await Looking.With(new RunbooksSource(), declared, null, ("docs/a.md", "# A\n"), ("runbooks/b.md", "# B\n"));

        Assert.Equal("runbooks/b.md", Assert.Single(sighting.Seen<RunbooksSnapshot>().Runbooks).At.Path);
    }

    [Fact]
    public async Task In_a_folder_of_many_kinds_a_page_must_look_like_a_runbook()
    {
        var found = await Found(
            ("docs/operations/configure.md", "# Configure\n\n## Options\n\nMany.\n"),
            ("docs/operations/disk.md", "# Disk\n\n## Impact\n\nNo writes.\n\n## How to fix\n\nDelete files.\n"));

        Assert.Equal(["docs/operations/disk.md"], found);
    }

    [Fact]
    public async Task A_page_with_the_word_inside_its_name_must_look_like_a_runbook()
    {
        var found = await Found(
            ("docs/AlertHasNoRunbook.md", "# A check\n\n## Why it matters\n\nSomebody searches.\n"),
            ("docs/DiskFullRunbook.md", "# Disk\n\n## Impact\n\nNo writes.\n\n## How to fix\n\nDelete files.\n"));

        Assert.Equal(["docs/DiskFullRunbook.md"], found);
    }

    [Fact]
    public async Task Declared_folders_count_and_no_others()
    {
        var declared = new DeclaredSources { Runbooks = [new("./wiki/", null)] };

        var sighting = await Looking.With(new RunbooksSource(), declared, null, ("wiki/a.md", "# A\n"), ("runbooks/b.md", "# B\n"));

        Assert.Equal("wiki/a.md", Assert.Single(sighting.Seen<RunbooksSnapshot>().Runbooks).At.Path);
    }

    [Fact]
    public async Task Pages_that_alerts_point_at_are_found_wherever_they_stand_and_owe_all_sections()
    {
        const string rules = "groups:\n- name: g\n  rules:\n  - alert: A\n    expr: up\n    annotations: {runbook: help/a.md}\n";

        var sighting = await Looking.With(new RunbooksSource(), ("rules.yml", rules), ("help/a.md", "# A\n\n1. `kubectl get pods`\n2. `kubectl get nodes`\n"));

        Assert.Equal(4, Assert.Single(sighting.Seen<RunbooksSnapshot>().Runbooks).MissingSections.Count);
    }

    [Fact]
    public async Task Without_pages_it_says_what_was_looked_for()
    {
        var sighting = await Looking.With(new RunbooksSource(), ("README.md", "# Project"));

        Assert.Equal(("sources.runbooks", false), (sighting.NotSeen!.Declare, sighting.NotSeen.CouldNotLook));
    }

    [Fact]
    public async Task AsciiDoc_is_read_like_Markdown()
    {
        const string text = """
            = Start is slow
            :last_reviewed_on: 2026-01-02
            :review_in: 3 months

            == Meaning
            The first frame is late. // said so

            == Impact
            Members wait.

            == Diagnosis
            . Log in to the bastion
            . Look at link:../../src/origin.go[the origin]
            +
            [source,bash]
            ----
            $ kubectl get pods
            NAME READY
            ----

            |===
            |Step |Command
            |Drain |`kubectl drain node-1`
            |===

            == Mitigation
            TODO
            """;

        var page = await Pages.Read(text, "runbooks/slow.adoc");

        Assert.Equal(("Start is slow", 2, 1, 1), (page.Title, page.Commands, page.Placeholders.Count, page.ManualSteps.Count));
        Assert.Equal((12, 27), (page.ManualSteps[0].Line, page.Placeholders[0].Line));
        Assert.Equal((new DateOnly(2026, 1, 2), 90), (page.ReviewedOn!.Value, page.ReviewInDays!.Value));
        Assert.Empty(page.MissingSections);
    }

    [Fact]
    public async Task ReStructuredText_is_read_like_Markdown()
    {
        const string text = """
            :last_reviewed_on: 2026-01-02

            Start is slow
            =============

            概要
            ----

            再生の開始が遅くなっています。

            影響
            ----

            視聴者が待たされます。

            調査
            ----

            1. 踏み台にログインします。
            2. 状態を見ます::

                 $ kubectl get pods
                 NAME READY

            .. code-block:: bash

               kubectl logs deploy/origin

            対処
            ----

            .. note:: 未記入
            """;

        var page = await Pages.Read(text, "runbooks/slow.rst");

        Assert.Equal(("Start is slow", 2, 2, 1), (page.Title, page.Commands, page.Steps, page.ManualSteps.Count));
        Assert.Equal(32, Assert.Single(page.Placeholders).Line);
        Assert.Equal(new DateOnly(2026, 1, 2), page.ReviewedOn);
        Assert.Empty(page.MissingSections);
    }

    [Fact]
    public async Task Code_is_named_by_an_address_that_is_declared_and_not_by_a_hidden_folder()
    {
        var history = new WrittenHistory { ["runbooks/a.md"] = (new(2026, 1, 1), 5), ["rules/db.yml"] = (new(2026, 6, 1), 2), [".github/workflows"] = (new(2026, 6, 1), 2) };
        var declared = new DeclaredSources { Runbooks = [new("runbooks", null), new(".", "https://git.example/o/r")] };
        const string text = "# A\n\nSee [the rules](https://git.example/o/r/-/blob/master/rules/db.yml#L3), [theirs](https://git.example/o/other/blob/main/rules/db.yml) and `.github/workflows`.\n";

        var sighting = await Looking.With(new RunbooksSource(), declared, history, ("runbooks/a.md", text), ("rules/db.yml", ""), (".github/workflows/ci.yml", ""));

        Assert.Equal([("rules/db.yml", 3)], sighting.Seen<RunbooksSnapshot>().Runbooks[0].About.Select(a => (a.Path, a.At.Line)));
    }

    [Fact]
    public async Task The_code_that_a_page_names_is_dated()
    {
        var history = new WrittenHistory { ["runbooks/a.md"] = (new(2026, 1, 1), 5), ["src/origin.go"] = (new(2026, 6, 1), 2), ["scripts/drain.sh"] = (new(2025, 1, 1), 9), ["deploy/origin"] = (new(2026, 3, 1), 3) };
        const string text = "# A\n\nSee [the origin](../src/origin.go#L3) and [B](b.md), `deploy/origin` and `src/gone.go`, `/etc/passwd`.\n\n```sh\n./scripts/drain.sh a\n```\n";

        var sighting = await Looking.With(
            new RunbooksSource(), null, history, ("runbooks/a.md", text), ("runbooks/b.md", "# B"), ("src/origin.go", ""), ("scripts/drain.sh", ""), ("deploy/origin/values.yaml", ""), ("deploy/x.yaml", ""));

        var page = sighting.Seen<RunbooksSnapshot>().Runbooks[0];
        Assert.Equal(new DateOnly(2026, 1, 1), page.ChangedOn);
        Assert.Equal([("src/origin.go", 3, 3), ("deploy/origin", 3, 2), ("scripts/drain.sh", 6, 0)], page.About.Select(a => (a.Path, a.At.Line, a.ChangesSince)));
    }

    [Fact]
    public async Task Published_runbooks_are_measured_as_they_were_by_hand()
    {
        var tree = MemoryTree.FromFolder(SharedData.Path("config/runbooks"));

        var sighting = await new RunbooksSource().LookAsync(new(tree, new(), Looking.Today, null), TestContext.Current.CancellationToken);

        var pages = sighting.Seen<RunbooksSnapshot>().Runbooks;
        Assert.Equal(108, pages.Count);
        Assert.Equal(31, pages.Count(p => p.Words >= 60 && p.Commands > 0 && p.Placeholders.Count == 0 && p.MissingSections.Count == 0));
    }

    private static async Task<IReadOnlyList<string>> Found(params (string Path, string Text)[] files) =>
        [.. ((await Looking.With(new RunbooksSource(), files)).Snapshot as RunbooksSnapshot)?.Runbooks.Select(r => r.At.Path) ?? []];

    /// <summary>A history that a test wrote down: for each path its day, and its place counted from the newest commit.</summary>
    private sealed class WrittenHistory : Dictionary<string, (DateOnly Day, int Age)>, IPathHistory
    {
        public bool IsShallow => false;

        public DateOnly? ChangedOn(string path) => TryGetValue(path, out var known) ? known.Day : null;

        public int ChangesSince(string path, string than) => Math.Max(0, this[than].Age - this[path].Age);
    }
}
