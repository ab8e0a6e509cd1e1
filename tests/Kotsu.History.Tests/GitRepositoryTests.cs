namespace Kotsu.History.Tests;

public sealed class GitRepositoryTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_work_tree_tells_its_tip_and_its_files()
    {
        var id = repository.Commit("2024-05-31", Ann, ("src/a.txt", "one\n"), ("b.txt", "two\n"));

        var looked = await Looked.AtAsync(repository);

        Assert.Equal(id, looked.Tip!.Id);
        Assert.Equal(new DateTimeOffset(2024, 5, 31, 12, 0, 0, TimeSpan.Zero), looked.Tip.CommittedAt);
        Assert.Equal(["b.txt", "src/a.txt"], looked.Paths);
        Assert.Equal("two\n"u8, looked.Blobs[0].Content.Span);
    }

    [Fact]
    public async Task Files_that_were_never_committed_are_not_there()
    {
        repository.Commit("2024-05-31", Ann, ("a.txt", "one\n"));
        repository.Write("new.txt", "new\n");

        Assert.Equal(["a.txt"], (await Looked.AtAsync(repository)).Paths);
    }

    [Fact]
    public async Task A_bare_repository_is_read()
    {
        repository.Commit("2024-05-31", Ann, ("a.txt", "one\n"));
        repository.Git("clone", "--quiet", "--bare", ".", repository.Beside("bare"));

        Assert.Equal(["a.txt"], (await Looked.AtAsync(repository.Beside("bare"))).Paths);
    }

    [Fact]
    public async Task A_linked_work_tree_is_read_at_its_own_head()
    {
        repository.Commit("2024-05-31", Ann, ("a.txt", "one\n"));
        repository.Git("worktree", "add", "--quiet", "-b", "side", repository.Beside("linked"));
        repository.Commit("2024-06-01", Ann, ("later.txt", "two\n"));

        Assert.Equal(["a.txt"], (await Looked.AtAsync(repository.Beside("linked"))).Paths);
    }

    [Fact]
    public async Task A_repository_without_a_commit_has_no_tip_and_no_files()
    {
        var looked = await Looked.AtAsync(repository);

        Assert.Null(looked.Tip);
        Assert.Empty(looked.Paths);
        Assert.Equal(0, looked.History.Commits);
    }

    [Fact]
    public async Task A_detached_head_is_read()
    {
        var first = repository.Commit("2024-05-31", Ann, ("a.txt", "one\n"));
        repository.Commit("2024-06-01", Ann, ("b.txt", "two\n"));
        repository.Git("checkout", "--quiet", "--detach", first);

        Assert.Equal(first, (await Looked.AtAsync(repository)).Tip!.Id);
    }

    [Fact]
    public async Task A_packed_reference_among_many_is_found()
    {
        var id = repository.Commit("2024-05-31", Ann, ("a.txt", "one\n"));
        var others = Enumerable.Range(0, 20_000).Select(i => $"{new string('1', 40)} refs/heads/feature/{i}/main\n");
        File.WriteAllText(repository.Path(".git", "packed-refs"), $"# pack-refs with: peeled\n{string.Concat(others)}{id} refs/heads/main\n");
        File.Delete(repository.Path(".git", "refs", "heads", "main"));

        Assert.Equal(id, (await Looked.AtAsync(repository)).Tip!.Id);
    }

    [Fact]
    public async Task A_shallow_clone_says_so_and_its_ages_are_at_least()
    {
        repository.Commit("2020-01-01", Ann, ("a.txt", "old\n"));
        repository.Commit("2024-01-01", Ann, ("b.txt", "edge\n"));
        repository.Commit("2024-05-31", Ann, ("c.txt", "new\n"));
        repository.Git("clone", "--quiet", "--depth=2", $"file://{repository.Folder}", repository.Beside("shallow"));

        var looked = await Looked.AtAsync(repository.Beside("shallow"));

        Assert.True(looked.IsShallow);
        Assert.True(looked.History.IsCut);
        Assert.Equal([("a.txt", true, 2024), ("b.txt", true, 2024), ("c.txt", false, 2024)], looked.Ages.Select(a => (a.Path, a.Lines[1].AtLeast, a.Lines[1].Since.Year)));
    }

    [Fact]
    public async Task Where_a_shallow_clone_is_cut_off_nothing_counts_as_changed()
    {
        repository.Commit("2020-01-01", Ann, ("a.txt", "old\n"), ("b.txt", "old\n"));
        repository.Commit("2024-01-01", Ann, ("b.txt", "edge\n"));
        repository.Commit("2024-05-31", Ann, ("b.txt", "new\n"));
        repository.Git("clone", "--quiet", "--depth=2", $"file://{repository.Folder}", repository.Beside("shallow"));

        var whole = (await Looked.AtAsync(repository)).History;
        var cut = (await Looked.AtAsync(repository.Beside("shallow"))).History;

        Assert.Equal((2020, 1, 3), (whole.ChangedAt("a.txt")!.Value.Year, Changes(whole, "a.txt"), Changes(whole, "b.txt")));
        Assert.Equal((2024, 0, 1), (cut.ChangedAt("a.txt")!.Value.Year, Changes(cut, "a.txt"), Changes(cut, "b.txt")));
        Assert.Equal((2, 1), (whole.ChangesSince("b.txt", "a.txt"), cut.ChangesSince("b.txt", "a.txt")));

        static int Changes(PathHistory history, string path) => history.ChangesWithin(path, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
    }

    [Fact]
    public async Task A_repository_named_by_sha_256_is_read()
    {
        using var large = new GeneratedRepository("--object-format=sha256");
        var id = large.Commit("2024-05-31", Ann, ("a.txt", "one\n"));

        var looked = await Looked.AtAsync(large);

        Assert.Equal(64, id.Length);
        Assert.Equal(id, looked.Tip!.Id);
        Assert.Equal(new DateTimeOffset(2024, 5, 31, 12, 0, 0, TimeSpan.Zero), looked.Ages[0].Lines[1].Since);
    }

    [Fact]
    public async Task A_folder_without_git_is_refused()
    {
        Directory.CreateDirectory(repository.Beside("plain"));

        Assert.Equal(GitRefusalReason.NotARepository, (await Looked.RefusalOfAsync(repository.Beside("plain"))).Reason);
    }

    [Fact]
    public async Task References_in_the_reftable_format_are_refused()
    {
        Directory.CreateDirectory(repository.Path(".git", "reftable"));

        Assert.Equal(GitRefusalReason.Reftable, (await Looked.RefusalOfAsync(repository.Folder)).Reason);
    }

    [Theory]
    [InlineData("ref: ../../../outside\n")]
    [InlineData("ref: refs/heads/../../../outside\n")]
    [InlineData("ref: /etc/passwd\n")]
    [InlineData("root:x:0:0\n")]
    [InlineData("")]
    public async Task A_head_that_git_would_not_write_is_refused_without_telling_what_it_holds(string head)
    {
        repository.Commit("2024-05-31", Ann, ("a.txt", "one\n"));
        File.WriteAllText(repository.Path(".git", "HEAD"), head);

        var refusal = await Looked.RefusalOfAsync(repository.Folder);

        Assert.Equal(new(GitRefusalReason.HeadUnreadable, "HEAD"), refusal);
    }

    [Fact]
    public async Task Nothing_is_written_to_the_repository_and_the_scratch_folder_is_left_empty()
    {
        repository.Commit("2024-05-31", Ann, ("a.txt", "one\n"));
        var before = Directory.EnumerateFiles(repository.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        await Looked.AtAsync(repository);

        Assert.Equal(before, Directory.EnumerateFiles(repository.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(repository.Scratch));
    }

    [Fact]
    public async Task Cancelling_stops_the_look()
    {
        repository.Commit("2024-05-31", Ann, ("a.txt", "one\n"));
        var opening = await GitRepository.OpenAsync(repository.Folder, TestContext.Current.CancellationToken);
        await using var opened = opening.Repository!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opened.ListFilesAsync(null, new CancellationToken(canceled: true)));
    }
}
