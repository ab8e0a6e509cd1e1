namespace Kotsu.History.Tests;

public sealed class ReleaseTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";
    private static readonly DateTimeOffset now = new(2024, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Releases_are_told_by_date_with_the_days_between_them()
    {
        foreach (var (day, tag) in new[] { ("2023-12-01", "v0.9"), ("2024-02-01", "v1.0"), ("2024-02-11", "v1.1"), ("2024-03-02", "v1.2"), ("2025-01-05", "v2.0") })
        {
            repository.Commit(day, Ann);
            repository.Git("tag", tag);
        }

        var rhythm = (await ReadAsync()).RhythmAt(now);

        Assert.Equal(("v1.2", 3, 20), (rhythm.Last?.Name, rhythm.InYear, rhythm.MedianDays));
    }

    [Fact]
    public async Task Tags_of_every_make_are_read_and_those_that_name_no_released_version_are_none()
    {
        var first = repository.Commit("2024-01-01", Ann, ("a.txt", "1\n"));
        repository.Git("tag", "v1.0");
        repository.Git("tag", "-a", "-m", "a tag", "mod/v0.1.0");
        repository.Git("tag", "-a", "-m", "a tag of a tag", "v1.0.1", "mod/v0.1.0");
        repository.Git("pack-refs", "--all");
        var second = repository.Commit("2024-02-01", Ann, ("a.txt", "2\n"));
        repository.Git("tag", "-a", "-m", "loose", "v1.1");
        repository.Git("tag", "-a", "-m", "a tag of a tag", "v1.1.1", "v1.1");
        repository.Git("tag", "v1.2-rc1");
        repository.Git("tag", "latest");
        repository.Git("tag", "v3.0", "HEAD:a.txt");
        repository.Git("tag", "v4.0", "HEAD^{tree}");

        var releases = await ReadAsync();

        Assert.Equal([("v1.0.1", first), ("v1.1.1", second)], releases.Releases.Select(r => (r.Name, r.Commit)));
        Assert.Equal((9, false), (releases.Tags, releases.IsCut));
    }

    [Fact]
    public async Task A_loose_tag_hides_the_packed_one()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "1\n"));
        repository.Git("tag", "v1.0");
        repository.Git("pack-refs", "--all");
        var moved = repository.Commit("2024-02-01", Ann, ("a.txt", "2\n"));
        repository.Git("tag", "--force", "v1.0");

        Assert.Equal(moved, Assert.Single((await ReadAsync()).Releases).Commit);
    }

    [Fact]
    public async Task A_commit_waits_for_the_earliest_release_that_holds_it()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "1\n"));
        repository.Commit("2024-01-03", Ann, ("a.txt", "2\n"));
        repository.Commit("2024-01-11", Ann, ("a.txt", "3\n"));
        repository.Git("tag", "v1.0");
        repository.Commit("2024-02-01", Ann, ("a.txt", "4\n"));
        repository.Commit("2024-02-05", Ann, ("a.txt", "5\n"));
        repository.Git("tag", "v1.1");
        repository.Commit("2024-03-01", Ann, ("a.txt", "6\n"));

        var lead = (await ReadAsync()).LeadTimeAt(now);

        // 10, 8, 0, 4 and 0 days; one waits.
        Assert.Equal((5, 4, 10, 1), (lead.Commits, lead.MedianDays, lead.P85Days, lead.Waiting));
    }

    [Fact]
    public async Task A_release_of_a_side_branch_holds_only_what_the_branch_holds()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "1\n"));
        repository.Git("checkout", "--quiet", "-b", "stable");
        repository.Commit("2024-01-21", Ann, ("b.txt", "1\n"));
        repository.Git("tag", "v1.0.1");
        repository.Git("checkout", "--quiet", "main");
        repository.Commit("2024-01-05", Ann, ("a.txt", "2\n"));

        var lead = (await ReadAsync()).LeadTimeAt(now);

        Assert.Equal((1, 20, 1), (lead.Commits, lead.MedianDays, lead.Waiting));
    }

    [Fact]
    public async Task Dates_that_lie_do_not_change_which_release_holds_a_commit()
    {
        repository.Commit("2024-06-01", Ann, ("a.txt", "1\n"));
        repository.Commit("2024-01-02", Ann, ("a.txt", "2\n"));
        repository.Git("tag", "v1.0");
        repository.Commit("2024-07-01", Ann, ("a.txt", "3\n"));
        repository.Git("tag", "v1.1");

        var lead = (await ReadAsync()).LeadTimeAt(now);

        Assert.Equal((3, 0, 0, 0), (lead.Commits, lead.MedianDays, lead.P85Days, lead.Waiting));
    }

    [Fact]
    public async Task Without_a_tag_or_without_a_commit_there_is_no_figure()
    {
        Assert.Equal(new ReleaseRhythm(null, 0, null), (await ReadAsync()).RhythmAt(now));

        repository.Commit("2024-01-01", Ann);

        Assert.Equal(new LeadTime(0, null, null, 1), (await ReadAsync()).LeadTimeAt(now));
    }

    [Fact]
    public async Task More_tags_than_are_read_are_told()
    {
        var commit = repository.Commit("2024-01-01", Ann);
        File.WriteAllLines(repository.Path(".git", "packed-refs"), Enumerable.Range(0, 50).Select(n => $"{commit} refs/tags/v1.{n}"));

        var releases = await ReadAsync(new() { Tags = 40 });

        Assert.Equal((40, true), (releases.Tags, releases.IsCut));
    }

    [Fact]
    public async Task In_a_shallow_clone_the_releases_are_told_to_be_cut_off()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "1\n"));
        repository.Git("tag", "v1.0");
        repository.Commit("2024-02-01", Ann, ("a.txt", "2\n"));
        GeneratedRepository.Run(repository.Scratch, ["clone", "--quiet", "--depth=1", $"file://{repository.Folder}", repository.Beside("clone")]);

        Assert.True((await ReadAsync(folder: repository.Beside("clone"))).IsCut);
    }

    [Fact]
    public async Task What_stands_among_the_tags_and_is_none_is_passed_over()
    {
        var commit = repository.Commit("2024-01-01", Ann);
        var tags = repository.Path(".git", "refs", "tags");
        await File.WriteAllTextAsync(Path.Combine(tags, "v1.0"), "ref: refs/heads/main\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(tags, "v1.1"), "../../../etc/passwd", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(tags, "v1.2"), new string('a', 40), TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(tags, "v1.3"), Path.Combine(repository.Folder, ".git", "refs", "heads", "main"));
        Directory.CreateSymbolicLink(Path.Combine(tags, "loop"), tags);
        await File.WriteAllTextAsync(Path.Combine(tags, "\u001b[31mv1.4"), commit, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(repository.Path(".git", "packed-refs"), $"# pack-refs with: peeled\n^{commit}\n{commit}\n{commit} refs/tags/v1.5\n^nonsense\n{commit} refs/heads/v1.6", TestContext.Current.CancellationToken);

        var releases = await ReadAsync();

        Assert.Equal("v1.5", Assert.Single(releases.Releases).Name);
        Assert.False(releases.IsCut);
    }

    private async Task<ReleaseHistory> ReadAsync(ChangeBounds? bounds = null, string? folder = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var opening = await GitRepository.OpenAsync(folder ?? repository.Folder, stop);
        await using var opened = opening.Repository!;
        return (await opened.ReadHistoryAsync(bounds, stop)).Releases;
    }
}
