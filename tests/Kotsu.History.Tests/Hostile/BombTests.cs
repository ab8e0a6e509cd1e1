using System.Globalization;
using System.Text;

namespace Kotsu.History.Tests.Hostile;

public sealed class BombTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_tree_of_ten_thousand_million_files_is_refused()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        var tree = repository.Git("rev-parse", "HEAD^{tree}").Trim();
        for (var level = 0; level < 10; level++)
        {
            tree = MakeTree(Enumerable.Range(0, 10).Select(i => $"040000 tree {tree}\td{i}"));
        }

        repository.Git("update-ref", "refs/heads/main", repository.Git("commit-tree", tree, "-p", "HEAD", "-m", "bomb").Trim());
        await using var opened = await OpenAsync();

        var listing = await opened.ListFilesAsync(null, Stop);
        var history = await opened.ReadHistoryAsync(new ChangeBounds { ChangesPerCommit = 100_000 }, Stop);

        Assert.True(listing.IsTooLarge);
        Assert.Empty(listing.Files);
        Assert.Equal((2, 1, 2024), (history.Commits, history.UnreadableCommits, history.ChangedAt("a.txt")!.Value.Year));
    }

    [Fact]
    public async Task Folders_within_folders_are_held_up_to_a_bound_and_those_beside_each_other_are_not()
    {
        repository.Commit("2024-01-01", Ann, ("a/a.txt", "1\n"), ("b/b.txt", "1\n"), ("c/c.txt", "1\n"));

        // 28 bytes tell each folder, 33 the file in it.
        Assert.Equal(3, (await ListAsync((3 * 28) + 33)).Files.Count);
        Assert.True((await ListAsync((3 * 28) + 32)).IsTooLarge);

        async Task<TreeListing> ListAsync(int bytes)
        {
            await using var opened = await OpenAsync();
            return await opened.ListFilesAsync(new() { OpenInBytes = bytes }, Stop);
        }
    }

    [Fact]
    public async Task A_file_too_deep_or_with_too_long_a_path_is_left_out_and_counted()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 64)) + "f.txt";
        var longer = string.Join('/', Enumerable.Repeat(new string('n', 200), 21));
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"), (deep, "deep\n"));
        repository.Git("update-index", "--add", "--cacheinfo", $"100644,{repository.Git("rev-parse", "HEAD:a.txt").Trim()},{longer}");
        repository.Git("commit", "--quiet", "--message=long");
        await using var opened = await OpenAsync();

        var listing = await opened.ListFilesAsync(null, Stop);

        Assert.Equal(["a.txt"], listing.Files.Select(f => f.Path));
        Assert.Equal(2, listing.BeyondBounds);
    }

    [Fact]
    public async Task A_large_file_is_not_read_because_its_size_is_asked_first()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        using (var zeros = File.Create(repository.Path("zeros.bin")))
        {
            zeros.SetLength(40 * 1024 * 1024);
        }

        repository.Commit("2024-01-02", Ann);
        CutOff(repository.Git("rev-parse", "HEAD:zeros.bin").Trim());

        var looked = await Looked.AtAsync(repository);

        // The content is damaged behind its header: whoever read it would find it missing.
        Assert.Equal([BlobState.Read, BlobState.TooLarge], looked.Blobs.Select(b => b.State));
        await using var opened = await OpenAsync();
        Assert.Equal(40 * 1024 * 1024, opened.SizeOf(looked.Listing.Files[1]));
    }

    [Fact]
    public async Task Links_and_submodules_are_counted_and_not_followed()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        File.CreateSymbolicLink(repository.Path("passwd"), "/etc/passwd");
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{new string('1', 40)},module");
        repository.Git("add", "passwd");
        repository.Git("commit", "--quiet", "--message=links");

        var looked = await Looked.AtAsync(repository);

        Assert.Equal(["a.txt"], looked.Paths);
        Assert.Equal((1, 1), (looked.Listing.Links, looked.Listing.Submodules));
    }

    [Fact]
    public async Task A_pipe_as_head_does_not_block()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        File.Delete(repository.Path(".git", "HEAD"));
        using var made = System.Diagnostics.Process.Start("mkfifo", repository.Path(".git", "HEAD"));
        await made.WaitForExitAsync(Stop);

        Assert.Equal(GitRefusalReason.HeadUnreadable, (await Looked.RefusalOfAsync(repository.Folder)).Reason);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<GitRepository> OpenAsync() => (await GitRepository.OpenAsync(repository.Folder, Stop)).Repository!;

    private void CutOff(string id)
    {
        var file = repository.Path(".git", "objects", id[..2], id[2..]);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..64]);
    }

    private string MakeTree(IEnumerable<string> lines)
    {
        // A tree object: "<mode> SP <name> NUL <id>" for each entry.
        var bytes = lines.Select(l => l.Split(' ', '\t')).SelectMany(p => Encoding.ASCII.GetBytes($"{p[0].TrimStart('0')} {p[3]}\0").Concat(Convert.FromHexString(p[2]))).ToArray();
        var file = repository.Beside(string.Create(CultureInfo.InvariantCulture, $"tree-{bytes.Length}"));
        File.WriteAllBytes(file, bytes);
        return repository.Git("hash-object", "-t", "tree", "-w", file).Trim();
    }
}
