using Kotsu.Storage.Lenses;

namespace Kotsu.Storage.Tests.Lenses;

public sealed class LensFolderTests
{
    private static readonly byte[] lens = [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'\r', (byte)'\n', (byte)'}'];

    [Fact]
    public async Task A_lens_is_kept_byte_for_byte()
    {
        using var workload = new TemporaryFolder();

        var written = await new LensFolder(workload.Path).WriteAsync(new("ours"), lens, null, TestContext.Current.CancellationToken);

        Assert.Equal((".kotsu/lenses/ours/lens.json", null), (written.Path, written.Problem));
        Assert.Equal(lens, await File.ReadAllBytesAsync(workload.At(".kotsu", "lenses", "ours", "lens.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_lens_without_an_overlay_does_not_keep_the_one_of_its_predecessor()
    {
        using var workload = new TemporaryFolder();
        var folder = new LensFolder(workload.Path);
        await folder.WriteAsync(new("ours"), lens, new byte[] { 1 }, TestContext.Current.CancellationToken);

        await folder.WriteAsync(new("ours"), new byte[] { 2 }, null, TestContext.Current.CancellationToken);

        Assert.Equal([workload.At(".kotsu", "lenses", "ours", "lens.json")], Directory.GetFiles(workload.At(".kotsu", "lenses", "ours")));
    }

    [Theory]
    [InlineData(".kotsu")]
    [InlineData(".kotsu/lenses")]
    [InlineData(".kotsu/lenses/ours")]
    public async Task Nothing_is_written_through_a_link(string link)
    {
        using var workload = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(workload.At(link.Split('/')))!);
        Directory.CreateSymbolicLink(workload.At(link.Split('/')), elsewhere.Path);

        var written = await new LensFolder(workload.Path).WriteAsync(new("ours"), lens, null, TestContext.Current.CancellationToken);

        Assert.Equal("KOTSU0121", written.Problem?.Code);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Path));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        using var workload = new TemporaryFolder();
        workload.Write(".kotsu/lenses", "a file");

        var written = await new LensFolder(workload.Path).WriteAsync(new("ours"), lens, null, TestContext.Current.CancellationToken);

        Assert.Equal("KOTSU0122", written.Problem?.Code);
    }
}
