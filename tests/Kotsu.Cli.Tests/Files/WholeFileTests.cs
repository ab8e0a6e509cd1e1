using Kotsu.Cli.Files;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Files;

public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kotsu-file-");

    [Fact]
    public async Task The_file_holds_the_text_and_nothing_stays_beside_it()
    {
        var refusal = await WholeFile.WriteAsync(In("report.html"), "<p>神頼み</p>", TestContext.Current.CancellationToken);

        Assert.Null(refusal);
        Assert.Equal("<p>神頼み</p>"u8.ToArray(), await File.ReadAllBytesAsync(In("report.html"), TestContext.Current.CancellationToken));
        Assert.Single(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task What_was_there_is_replaced_through_a_link()
    {
        await File.WriteAllTextAsync(In("old.txt"), "old", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(In("latest"), In("old.txt"));

        await WholeFile.WriteAsync(In("latest"), "new", TestContext.Current.CancellationToken);

        Assert.Equal("new", await File.ReadAllTextAsync(In("old.txt"), TestContext.Current.CancellationToken));
        Assert.NotNull(new FileInfo(In("latest")).LinkTarget);
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        var refusal = await WholeFile.WriteAsync(folder.FullName, "", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Usage, refusal?.ExitCode);
        Assert.Contains("is a folder", refusal?.Line.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_not_made()
    {
        var refusal = await WholeFile.WriteAsync(In("absent/report.html"), "", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Usage, refusal?.ExitCode);
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task What_was_there_stays_whole_where_the_work_is_stopped()
    {
        await File.WriteAllTextAsync(In("report.json"), "old", TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WholeFile.WriteAsync(In("report.json"), "new", new CancellationToken(canceled: true)));

        Assert.Equal("old", await File.ReadAllTextAsync(In("report.json"), TestContext.Current.CancellationToken));
        Assert.Single(folder.GetFileSystemInfos());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);
}
