using System.Diagnostics;
using Kotsu.History;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Tests.Files;

public sealed class FolderTreeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Regular_files_are_there_in_order_and_gits_and_our_own_folders_are_not()
    {
        folder.Write("b.txt", "b");
        folder.Write("a/z.txt", "z");
        folder.Write(".git/config", "x");
        folder.Write(".kotsu/cache/x.db", "x");
        folder.Write(".kotsu/evidence/e.yaml", "x");
        folder.Write("module/.git", "gitdir: ../elsewhere");
        folder.Write("module/m.txt", "m");

        Assert.Equal([".kotsu/evidence/e.yaml", "a/z.txt", "b.txt"], Paths());
    }

    [Fact]
    public void A_pipe_named_values_yaml_is_never_opened()
    {
        folder.Write("a.yaml", "a: 1");
        Run("mkfifo", folder.At("values.yaml"));

        var listing = Listing();

        Assert.Equal(["a.yaml"], listing.Files.Select(f => f.Path));
        Assert.Equal(1, listing.Special);
    }

    [Fact]
    public async Task A_pipe_put_in_the_place_of_a_file_after_listing_is_never_opened()
    {
        folder.Write("values.yaml", "a: 1");
        var tree = new FolderTree(Listing(), new(new([])), static _ => false);
        File.Delete(folder.At("values.yaml"));
        Run("mkfifo", folder.At("values.yaml"));

        Assert.Null((await tree.ReadAsync(tree.Files[0], TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public void Links_are_counted_and_not_followed()
    {
        folder.Write("a.txt", "a");
        File.CreateSymbolicLink(folder.At("passwd"), "/etc/passwd");
        Directory.CreateSymbolicLink(folder.At("etc"), "/etc");
        Directory.CreateSymbolicLink(folder.At("loop"), folder.Path);

        var listing = Listing();

        Assert.Equal(["a.txt"], listing.Files.Select(f => f.Path));
        Assert.Equal(3, listing.Links);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_to_outside_put_in_the_place_of_a_file_or_its_folder_is_not_followed(bool inPlaceOfFolder)
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.txt", "secret");
        folder.Write("sub/secret.txt", "harmless");
        var tree = new FolderTree(Listing(), new(new([])), static _ => false);
        Directory.Delete(folder.At("sub"), recursive: true);
        if (inPlaceOfFolder)
        {
            Directory.CreateSymbolicLink(folder.At("sub"), outside.Path);
        }
        else
        {
            Directory.CreateDirectory(folder.At("sub"));
            File.CreateSymbolicLink(folder.At("sub", "secret.txt"), outside.At("secret.txt"));
        }

        Assert.Null((await tree.ReadAsync(tree.Files[0], TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public void Ignore_files_hold_from_their_folder_down_and_what_git_tracks_is_there_nevertheless()
    {
        folder.Write(".gitignore", "*.log\n/build/\n!keep.log\n");
        folder.Write("a.log", "");
        folder.Write("keep.log", "");
        folder.Write("build/out.txt", "");
        folder.Write("build/tracked.txt", "");
        folder.Write("src/.gitignore", "*.tmp\n");
        folder.Write("src/a.tmp", "");
        folder.Write("src/build/a.cs", "");
        folder.Write("b.tmp", "");

        Assert.Equal([".gitignore", "b.tmp", "build/tracked.txt", "keep.log", "src/.gitignore", "src/build/a.cs"], Paths("build/tracked.txt"));
    }

    [Fact]
    public void More_entries_than_are_read_give_none()
    {
        for (var i = 0; i < 5; i++)
        {
            folder.Write($"f{i}.txt", "");
        }

        var listing = new FolderListing(folder.Path, [], new TreeBounds { Entries = 4 });

        Assert.True(listing.IsTooLarge);
        Assert.Empty(listing.Files);
    }

    [Fact]
    public void Folders_deeper_than_are_read_are_left_out_and_counted()
    {
        folder.Write("a.txt", "");
        folder.Write(string.Concat(Enumerable.Repeat("d/", 70)) + "deep.txt", "");

        var listing = Listing();

        Assert.Equal(["a.txt"], listing.Files.Select(f => f.Path));
        Assert.Equal(1, listing.BeyondBounds);
    }

    [Fact]
    public async Task Large_and_binary_files_say_why_they_are_not_read()
    {
        await File.WriteAllBytesAsync(folder.At("large.txt"), new byte[5 * 1024 * 1024 + 1], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.At("binary.bin"), [1, 0, 2], TestContext.Current.CancellationToken);
        var tree = new FolderTree(Listing(), new(new([])), static _ => false);

        var texts = await tree.ReadAllAsync(tree.Files, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.All(texts, t => Assert.Null(t.Text.Text));
        Assert.Equal(["The file is binary.", "The file has more than 5 MiB; it is not read."], texts.Select(t => t.Text.Trouble!.En));
    }

    [Fact]
    public async Task A_byte_order_mark_is_dropped_and_utf_16_is_read()
    {
        await File.WriteAllBytesAsync(folder.At("a.txt"), [0xEF, 0xBB, 0xBF, .. "a手"u8], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.At("b.txt"), [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("b手")], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.At("c.txt"), [.. "c"u8, 0xFF], TestContext.Current.CancellationToken);
        var tree = new FolderTree(Listing(), new(new([])), static _ => false);

        var texts = await tree.ReadAllAsync(tree.Files, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["a手", "b手", "c\uFFFD"], texts.Select(t => t.Text.Text));
    }

    private FolderListing Listing(params string[] tracked) => new(folder.Path, tracked, TreeBounds.Default);

    private IEnumerable<string> Paths(params string[] tracked) => Listing(tracked).Files.Select(f => f.Path);

    private static void Run(string program, string argument)
    {
        using var process = Process.Start(program, argument);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
