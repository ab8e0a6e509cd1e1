using Kotsu.Storage.Histories;

namespace Kotsu.Storage.Tests.Histories;

public sealed class HistoryFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_stands_in_the_cache_which_keeps_itself_out_of_git()
    {
        Assert.Equal(folder.At(".kotsu", "cache", "history"), HistoryFolder.Inside(folder.Path));
        Assert.Equal("*\n", File.ReadAllText(folder.At(".kotsu", "cache", ".gitignore")));
    }

    [Theory]
    [InlineData(".kotsu")]
    [InlineData(".kotsu/cache")]
    [InlineData(".kotsu/cache/history")]
    [InlineData(".kotsu/cache/.gitignore")]
    public void Behind_a_link_nothing_is_kept(string link)
    {
        Directory.CreateDirectory(folder.At("elsewhere"));
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(link))!);
        Directory.CreateSymbolicLink(folder.At(link), folder.At("elsewhere"));

        Assert.Null(HistoryFolder.Inside(folder.Path));
        Assert.Empty(Directory.GetFileSystemEntries(folder.At("elsewhere")));
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_is_kept()
    {
        folder.Write(".kotsu", "a file");

        Assert.Null(HistoryFolder.Inside(folder.Path));
        Assert.Null(HistoryFolder.In(folder.At(".kotsu"), "/repository"));
    }

    [Fact]
    public void Two_repositories_in_one_folder_have_a_folder_each()
    {
        var one = HistoryFolder.In(folder.Path, "/one");

        Assert.StartsWith(folder.At("history"), one, StringComparison.Ordinal);
        Assert.NotEqual(one, HistoryFolder.In(folder.Path, "/two"));
        Assert.Equal(one, HistoryFolder.In(folder.Path, "/one"));
    }
}
