namespace Kotsu.History.Tests;

public sealed class KeptCommitsTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";

    private readonly GeneratedRepository repository = new();

    public KeptCommitsTests()
    {
        repository.Commit("2021-01-01", Ann, ("old/a.txt", "1\n"), ("日本.txt", "1\n"));
        repository.Commit("2022-01-01", "Ben Éxample <ben@example.com>", ("old/a.txt", null), ("new/a.txt", "1\n"));
        repository.Commit("2023-01-01", Ann, ("b.txt", "1\n"));
    }

    private string Kept => repository.Beside("kept");

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_later_tip_costs_the_new_commits_only()
    {
        var before = await ReadAsync();
        Forget("HEAD~2^{tree}");
        Forget("HEAD~2");
        repository.Commit("2024-01-01", Ann, ("b.txt", "2\n"));

        var after = await ReadAsync();

        Assert.Equal((4, 0, false), (after.Commits, after.UnreadableCommits, after.IsCut));
        Assert.Equal(["Ben Éxample", "Ann Example"], after.ContributionsTo("new/a.txt").Select(c => c.By.Name));
        Assert.Equal(before.ChangedAt("日本.txt"), after.ChangedAt("日本.txt"));
        Assert.Equal(2024, after.ChangedAt("b.txt")!.Value.Year);
    }

    [Fact]
    public async Task After_history_was_rewritten_only_the_new_one_counts_and_the_old_one_is_dropped()
    {
        await ReadAsync();
        var size = new FileInfo(Assert.Single(Directory.GetFiles(Kept))).Length;
        repository.Git("checkout", "--quiet", "--orphan", "other");
        repository.Commit("2024-01-01", Ann, ("new/a.txt", "1\n"));

        var after = await ReadAsync();

        Assert.Equal(1, after.Commits);
        Assert.Equal(2024, Assert.Single([after.ChangedAt("new/a.txt")!.Value.Year]));
        Assert.Equal("Ann Example", Assert.Single(after.ContributionsTo("new/a.txt")).By.Name);
        Assert.True(new FileInfo(Assert.Single(Directory.GetFiles(Kept))).Length < size);
    }

    [Fact]
    public async Task What_is_kept_may_be_cut_short_or_damaged_anywhere()
    {
        await ReadAsync();
        var file = Assert.Single(Directory.GetFiles(Kept));
        var content = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(3, KeptCommits.Read(Kept, 20).Count);
        for (var at = 0; at < content.Length; at++)
        {
            byte[] damaged = [.. content];
            damaged[at] ^= 0x21;
            await File.WriteAllBytesAsync(file, at % 2 == 0 ? damaged : content[..at], TestContext.Current.CancellationToken);

            Assert.Equal(0, KeptCommits.Read(Kept, 20).Count);
        }

        Assert.Equal("Ann Example", (await ReadAsync()).ContributionsTo("new/a.txt").Single(c => c.IsFirst).By.Name);
    }

    [Fact]
    public void What_somebody_made_up_is_refused_or_read_without_trouble()
    {
        var random = new Random(4);
        var read = 0;
        for (var round = 0; round < 200_000; round++)
        {
            var content = new byte[random.Next(70)];
            random.NextBytes(content);
            byte[] likely = [20, .. content.Select((b, i) => (byte)(b % 8 == 0 ? b : b % (i < 4 ? 2 : 4)))];

            read += KeptCommits.Parse(likely, 20) is { } table && Enumerable.Range(0, table.Count).All(n => table.ParentsOf(n).ToArray().All(p => p < table.Count)) ? 1 : 0;
        }

        Assert.True(read > 0);
    }

    [Fact]
    public async Task In_a_shallow_clone_the_changes_at_its_end_are_not_kept()
    {
        GeneratedRepository.Run(repository.Scratch, ["clone", "--quiet", "--depth=1", $"file://{repository.Folder}", repository.Beside("clone")]);

        Assert.Equal(2023, (await ReadAsync(repository.Beside("clone"))).ChangedAt("new/a.txt")!.Value.Year);
        Assert.Equal(2022, (await ReadAsync()).ChangedAt("new/a.txt")!.Value.Year);
    }

    private void Forget(string name)
    {
        var id = repository.Git("rev-parse", name).Trim();
        File.Move(repository.Path(".git", "objects", id[..2], id[2..]), repository.Beside("forgotten"), overwrite: true);
    }

    private async Task<PathHistory> ReadAsync(string? folder = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var opening = await GitRepository.OpenAsync(folder ?? repository.Folder, stop);
        await using var opened = opening.Repository!;
        return await opened.ReadHistoryAsync(new() { KeepIn = Kept, KeepAfter = 0 }, stop);
    }
}
