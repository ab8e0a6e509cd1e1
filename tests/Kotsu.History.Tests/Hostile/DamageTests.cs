namespace Kotsu.History.Tests.Hostile;

public sealed class DamageTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_missing_file_content_is_told_and_the_rest_is_read()
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\n"), ("b.txt", "two\n"), ("c.txt", "three\n"));
        Remove("HEAD:b.txt");

        var looked = await Looked.AtAsync(repository);

        Assert.Equal([BlobState.Read, BlobState.Missing, BlobState.Read], looked.Blobs.Select(b => b.State));
        Assert.Equal([true, false, true], looked.Ages.Select(a => a.IsWhole));
        Assert.Equal(2023, looked.History.ChangedAt("b.txt")!.Value.Year);
    }

    [Fact]
    public async Task A_damaged_file_content_is_told_and_the_rest_is_read()
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\n"), ("b.txt", string.Concat(Enumerable.Range(0, 5000))), ("c.txt", "three\n"));
        var id = repository.Git("rev-parse", "HEAD:b.txt").Trim();
        var file = repository.Path(".git", "objects", id[..2], id[2..]);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);

        var looked = await Looked.AtAsync(repository);

        Assert.Equal([BlobState.Read, BlobState.Missing, BlobState.Read], looked.Blobs.Select(b => b.State));
    }

    [Fact]
    public async Task A_missing_folder_is_told_and_the_others_are_listed()
    {
        repository.Commit("2023-01-01", Ann, ("a/x/one.txt", "one\n"), ("a/y/two.txt", "two\n"), ("b/three.txt", "three\n"), ("z.txt", "four\n"));
        Remove("HEAD:a/x");

        var looked = await Looked.AtAsync(repository);

        Assert.Equal(["a/y/two.txt", "b/three.txt", "z.txt"], looked.Paths);
        Assert.Equal(["a/x"], looked.Listing.MissingFolders);
    }

    [Fact]
    public async Task A_commit_whose_tree_is_missing_is_passed_over_by_the_history()
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "1\n"));
        repository.Commit("2023-02-01", Ann, ("b.txt", "1\n"));
        repository.Commit("2023-03-01", Ann, ("c.txt", "1\n"));
        repository.Commit("2023-04-01", Ann, ("d.txt", "1\n"));
        repository.Commit("2023-05-01", Ann, ("e.txt", "1\n"));
        Remove("HEAD~2^{tree}");

        var history = (await Looked.AtAsync(repository)).History;

        // The change of a commit is the difference of two trees, so the commit after it is unreadable too.
        Assert.Equal((5, 2), (history.Commits, history.UnreadableCommits));
        Assert.Equal([1, 2, 0, 0, 5], new[] { "a.txt", "b.txt", "c.txt", "d.txt", "e.txt" }.Select(p => history.ChangedAt(p)?.Month ?? 0));
        Assert.False(history.IsCut);
    }

    [Fact]
    public async Task A_missing_commit_cuts_the_history_off()
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "1\n"));
        repository.Commit("2023-02-01", Ann, ("b.txt", "1\n"));
        repository.Commit("2023-03-01", Ann, ("c.txt", "1\n"));
        Remove("HEAD~2");

        var history = (await Looked.AtAsync(repository)).History;

        Assert.True(history.IsCut);
        Assert.Equal(3, history.ChangedAt("c.txt")!.Value.Month);
    }

    [Fact]
    public async Task A_missing_tip_is_refused()
    {
        var id = repository.Commit("2023-01-01", Ann, ("a.txt", "1\n"));
        Remove("HEAD");

        Assert.Equal(new(GitRefusalReason.TipMissing, id), await Looked.RefusalOfAsync(repository.Folder));
    }

    private void Remove(string name)
    {
        var id = repository.Git("rev-parse", name).Trim();
        File.Delete(repository.Path(".git", "objects", id[..2], id[2..]));
    }
}
