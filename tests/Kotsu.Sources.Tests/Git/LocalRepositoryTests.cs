using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Knowledge;
using Kotsu.Sources.Code.Markers;
using Kotsu.Sources.Files;
using Kotsu.Sources.Git;
using Kotsu.Sources.Workloads;

namespace Kotsu.Sources.Tests.Git;

public sealed class LocalRepositoryTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";
    private const string Ben = "Ben Example <ben@example.com>";

    private static readonly DateOnly today = new(2026, 11, 21);

    private readonly GeneratedRepository repository = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Files_of_the_tip_are_read_with_their_origin_and_without_the_excluded()
    {
        repository.Commit("2024-01-01", Ann, ("src/a.cs", "class A { }"), ("vendor/b.go", "package b"), ("old/c.cs", "x"), (".gitattributes", "src/a.cs linguist-generated\n"));
        repository.Write("new.txt", "not committed");
        await using var local = await OpenAsync();

        var context = await local.LookAsync(new(), today, path => path.StartsWith("old/", StringComparison.Ordinal), Stop);

        Assert.Equal([(".gitattributes", FileOrigin.FirstParty), ("src/a.cs", FileOrigin.Generated), ("vendor/b.go", FileOrigin.Vendored)], context.Tree.Files.Select(f => (f.Path, f.Origin)));
        Assert.Equal("class A { }", (await context.Tree.ReadAsync(context.Tree.Files[1], Stop)).Text);
        Assert.Equal(1, local.Excluded);
        Assert.Empty(local.Unreadable);
    }

    [Fact]
    public async Task Days_begin_where_the_workload_is()
    {
        repository.Commit("2024-01-01", Ann, ("a.cs", "// TODO: late"));
        GeneratedRepository.Run(repository.Folder, ["commit", "--quiet", "--amend", "--no-edit"], ("GIT_COMMITTER_DATE", "2024-01-01T20:00:00Z"));
        await using var local = await OpenAsync();

        var context = await local.LookAsync(new() { TimeZone = "Asia/Tokyo" }, today, static _ => false, Stop);
        var markers = (MarkersSnapshot)(await new MarkersSource().LookAsync(context, Stop)).Snapshot!;

        Assert.Equal(new DateOnly(2024, 1, 2), context.History!.ChangedOn("a.cs"));
        Assert.Equal(new DateOnly(2024, 1, 2), markers.Markers[0].Since);
    }

    [Fact]
    public async Task Markers_have_the_age_and_the_author_of_their_line()
    {
        repository.Commit("2023-05-01", Ann, ("a.cs", "// TODO(cat): one\nclass A { }\n"), ("vendor/b.go", "// TODO: theirs\n"));
        repository.Commit("2024-06-02", Ben, ("a.cs", "// TODO(cat): one\nclass A { }\n// FIXME two\n"));
        await using var local = await OpenAsync();

        var sighting = await new MarkersSource().LookAsync(await local.LookAsync(new(), today, static _ => false, Stop), Stop);
        var snapshot = (MarkersSnapshot)sighting.Snapshot!;

        Assert.Equal(
            [("TODO", "one", "cat", "Ann Example", new DateOnly(2023, 5, 1)), ("FIXME", "two", null, "Ben Example", new DateOnly(2024, 6, 2))],
            snapshot.Markers.Select(m => (m.Tag, m.Text, m.Assignee, m.Contact, m.Since!.Value)));
        Assert.Equal(1, snapshot.LeftOut);
    }

    [Fact]
    public async Task Knowledge_comes_from_the_whole_history()
    {
        var names = new[] { "a", "b", "c", "d", "e" };
        repository.Commit("2023-05-01", Ann, [.. names.Select(n => ($"src/{n}.cs", (string?)"class A { }"))]);
        repository.Commit("2024-06-02", Ben, ("src/a.cs", "class B { }"));
        await using var local = await OpenAsync();

        var sighting = await new KnowledgeSource().LookAsync(await local.LookAsync(new(), today, static _ => false, Stop), Stop);
        var snapshot = (KnowledgeSnapshot)sighting.Snapshot!;
        var area = Assert.Single(snapshot.Areas);

        Assert.Equal(("src", 5, 1, 2, 0), (area.At.Path, area.Files, area.BusFactor, area.Authors, area.OtherHands));
        Assert.Equal((1, 5), (snapshot.BusFactor, snapshot.Files));
        Assert.Equal(["Ann Example"], area.Contacts);
        Assert.Equal(new DateOnly(2024, 6, 2), area.LastChangedOn);
    }

    [Fact]
    public async Task The_work_tree_has_ages_for_files_as_they_were_committed_only()
    {
        repository.Commit("2023-05-01", Ann, ("a.cs", "// TODO: one\n"), ("b.cs", "// TODO: two\n"), (".gitignore", "*.log\n"), ("kept.log", "x"));
        repository.Write("b.cs", "\n// TODO: two\n");
        repository.Write("new.cs", "// TODO: three\n");
        repository.Write("x.log", "");
        await using var local = await LocalRepository.OpenAsync(repository.Folder, worktree: true, Stop);

        var context = await local.LookAsync(new(), today, static _ => false, Stop);
        var sighting = await new MarkersSource().LookAsync(context, Stop);

        Assert.Equal([".gitignore", "a.cs", "b.cs", "new.cs"], context.Tree.Files.Select(f => f.Path));
        Assert.Equal([2023, null, null], ((MarkersSnapshot)sighting.Snapshot!).Markers.Select(m => m.Since?.Year));
        Assert.Empty(sighting.Unreadable);
    }

    [Fact]
    public async Task A_folder_without_git_is_looked_at_without_history()
    {
        using var plain = new TemporaryFolder();
        plain.Write("a.cs", "// TODO: one\n");
        await using var local = await LocalRepository.OpenAsync(plain.Path, worktree: false, Stop);

        var context = await local.LookAsync(new(), today, static _ => false, Stop);

        Assert.Null(context.History);
        Assert.Null(((MarkersSnapshot)(await new MarkersSource().LookAsync(context, Stop)).Snapshot!).Markers[0].Since);
        Assert.True((await new KnowledgeSource().LookAsync(context, Stop)).NotSeen!.CouldNotLook);
        Assert.Empty(local.Unreadable);
    }

    [Fact]
    public async Task A_repository_that_cannot_be_opened_is_looked_at_as_a_folder_and_says_why()
    {
        repository.Commit("2023-05-01", Ann, ("a.cs", "// TODO: one\n"));
        Directory.CreateDirectory(repository.Path(".git", "reftable"));
        await using var local = await OpenAsync();

        var context = await local.LookAsync(new(), today, static _ => false, Stop);

        Assert.Equal(["a.cs"], context.Tree.Files.Select(f => f.Path));
        Assert.Contains("reftable", Assert.Single(local.Unreadable).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_content_is_missing_is_told_and_the_others_are_read()
    {
        repository.Commit("2023-05-01", Ann, ("a.cs", "// TODO: one\n"), ("b.cs", "// TODO: two\n"));
        var id = repository.Git("rev-parse", "HEAD:a.cs").Trim();
        File.Delete(repository.Path(".git", "objects", id[..2], id[2..]));
        await using var local = await OpenAsync();

        var sighting = await new MarkersSource().LookAsync(await local.LookAsync(new(), today, static _ => false, Stop), Stop);

        Assert.Equal("b.cs", Assert.Single(((MarkersSnapshot)sighting.Snapshot!).Markers).At.Path);
        Assert.Equal(("a.cs", "The repository lacks the file's content."), (sighting.Unreadable[0].At.Path, sighting.Unreadable[0].Reason.En));
    }

    [Fact]
    public async Task What_was_kept_is_not_read_again_and_says_the_same()
    {
        repository.Commit("2023-05-01", Ann, [("a.cs", "// TODO: one\n"), .. Enumerable.Range(0, 30).Select(n => ($"b{n}.cs", (string?)$"class B{n} {{ }}\n"))]);
        var before = await KeepingAsync(repository.Beside("kept"));
        var id = repository.Git("rev-parse", "HEAD:b7.cs").Trim();
        File.Delete(repository.Path(".git", "objects", id[..2], id[2..]));

        var after = await KeepingAsync(repository.Beside("kept"));

        Assert.Equal(before.Markers, after.Markers);
        Assert.Empty(after.Unreadable);
        Assert.Equal("b7.cs", Assert.Single((await KeepingAsync(null)).Unreadable).At.Path);
    }

    [Fact]
    public async Task Markers_are_kept_with_their_content_and_path()
    {
        repository.Commit("2023-05-01", Ann, [.. Enumerable.Range(0, 30).Select(n => ($"b{n}.cs", (string?)$"class B {{ }} // TODO(ann): 日本 {n}\n"))]);
        var before = await KeepingAsync(repository.Beside("kept"));
        var id = repository.Git("rev-parse", "HEAD:b7.cs").Trim();
        File.Delete(repository.Path(".git", "objects", id[..2], id[2..]));

        var after = await KeepingAsync(repository.Beside("kept"));

        Assert.Equal(before.Markers.Select(WithoutAge), after.Markers.Select(WithoutAge));
        Assert.Equal(29, (await KeepingAsync(null)).Markers.Count);
    }

    [Fact]
    public async Task What_came_with_the_repository_as_kept_is_not_used()
    {
        repository.Commit("2023-05-01", Ann, ("a.cs", "// TODO: one\n"), (".kotsu/cache/history/commits.bin", "KOTSUCM1"));

        await KeepingAsync(repository.Path(".kotsu", "cache", "history"));

        Assert.Equal(["commits.bin"], Directory.GetFiles(repository.Path(".kotsu", "cache", "history")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_history_that_nobody_waits_for_writes_nothing_once_the_repository_is_closed()
    {
        for (var n = 0; n < 60; n++)
        {
            repository.Commit("2023-05-01", Ann, ("a.cs", $"class A {{ }} // {n}\n"));
        }

        await (await LocalRepository.OpenAsync(repository.Folder, worktree: false, _ => repository.Beside("kept"), Stop)).DisposeAsync();
        var atClose = Kept();
        await Task.Delay(200, Stop);

        Assert.Equal(atClose, Kept());

        string[] Kept() => Directory.Exists(repository.Beside("kept")) ? Directory.GetFiles(repository.Beside("kept")) : [];
    }

    [Fact]
    public async Task A_script_without_an_ending_is_looked_through_unless_it_is_as_large_as_data()
    {
        var script = "#!/bin/sh\n# TODO: one\n";
        repository.Commit("2024-01-01", Ann, ("deploy", script), ("dump", script + new string('#', 256 * 1024)));
        await using var local = await OpenAsync();

        var sighting = await new MarkersSource().LookAsync(await local.LookAsync(new(), today, static _ => false, Stop), Stop);

        Assert.Equal("deploy", Assert.Single(((MarkersSnapshot)sighting.Snapshot!).Markers).At.Path);
    }

    [Theory]
    [InlineData(1, "often.cs")]
    [InlineData(2, "often.cs large.cs")]
    [InlineData(3, "often.cs large.cs a.cs")]
    [InlineData(9, "often.cs large.cs a.cs b.cs")]
    public async Task Of_files_that_change_as_often_the_larger_comes_first(int most, string expected)
    {
        repository.Commit("2026-01-01", Ann, ("a.cs", "1\n"), ("b.cs", "1\n"), ("large.cs", "1\n2\n3\n"), ("often.cs", "1\n"), ("words.txt", "1\n"));
        repository.Commit("2026-02-01", Ann, ("often.cs", "2\n"), ("words.txt", "2\n"));
        await using var local = await OpenAsync();

        var hotspots = HotspotFinder.Find(await local.LookAsync(new(), today, static _ => false, Stop), most);

        Assert.Equal(expected.Split(' '), hotspots.Select(h => h.Path));
        Assert.All(hotspots, h => Assert.Equal(h.Path == "large.cs" ? 6 : 2, h.Bytes));
    }

    [Fact]
    public async Task A_statement_too_large_at_the_tip_is_told_not_passed_over()
    {
        repository.Commit("2024-01-01", Ann, (".kotsu/evidence/a.yaml", "a: 1\n"), (".kotsu/evidence/b.yaml", "#" + new string('x', 1024 * 1024)));
        await using var local = await OpenAsync();

        var own = await OwnFiles.ReadTipAsync(local.Git!, local.Tip, Stop);

        Assert.Equal(".kotsu/evidence/a.yaml", Assert.Single(own.Statements).Path);
        Assert.Equal(".kotsu/evidence/b.yaml", Assert.Single(own.Unreadable).At.Path);
    }

    [Fact]
    public async Task Releases_are_told_up_to_the_day_of_the_look()
    {
        repository.Commit("2025-12-01", Ann, ("a.cs", "1\n"));
        repository.Git("tag", "v1.0");
        repository.Commit("2026-11-11", Ann, ("a.cs", "2\n"));
        repository.Git("tag", "v1.1");
        repository.Commit("2026-11-22", Ann, ("a.cs", "3\n"));
        repository.Git("tag", "v1.2");
        await using var local = await OpenAsync();

        var releases = ReleaseFacts.Find(await local.LookAsync(new(), today, static _ => false, Stop))!;

        Assert.Equal(("v1.1", new DateOnly(2026, 11, 11), 2, 345), (releases.Last, releases.LastOn, releases.InYear, releases.MedianDays));
        Assert.Equal(new(2, 0, 0, 0), releases.LeadTime);
    }

    private static Marker WithoutAge(Marker marker) => marker with { Since = null, Contact = null };

    private async Task<(IReadOnlyList<Marker> Markers, IReadOnlyList<Unreadable> Unreadable)> KeepingAsync(string? keepIn)
    {
        await using var local = await LocalRepository.OpenAsync(repository.Folder, worktree: false, _ => keepIn, Stop);
        var sight = await local.BeginAsync(new(), today, static _ => false, Stop);
        var sighting = await new MarkersSource().LookAsync(sight.Files, Stop);
        await sight.WithHistory;
        return (((MarkersSnapshot)sighting.Snapshot!).Markers, sighting.Unreadable);
    }

    private Task<LocalRepository> OpenAsync() => LocalRepository.OpenAsync(repository.Folder, worktree: false, Stop);
}
