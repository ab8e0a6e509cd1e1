using System.Diagnostics;
using System.Globalization;
using Kotsu.Core.Reviews;
using Kotsu.Storage.Reviews;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Tests.Reviews;

public sealed class ReviewCacheTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    private string Database => folder.At(ReviewCache.FileName);

    [Fact]
    public async Task A_review_is_there_when_the_folder_is_opened_again()
    {
        using (var opened = ReviewCache.Open(folder.Path).Store)
        {
            Assert.Null(await opened.SaveAsync(Some.Repository, Some.Review("a"), [], cancellation));
        }

        using var again = ReviewCache.Open(folder.Path).Store;
        Assert.Equivalent(Some.Review("a"), await again.FindLastAsync(Some.Repository, cancellation), strict: true);
    }

    [Fact]
    public void The_cache_of_a_repository_keeps_itself_out_of_git()
    {
        using var opened = ReviewCache.OpenInside(folder.Path).Store;

        Assert.Equal("*\n", File.ReadAllText(folder.At(".kotsu", "cache", ".gitignore")));
    }

    [Fact]
    public async Task A_broken_file_is_put_aside_and_made_again()
    {
        await File.WriteAllTextAsync(Database, "this was a database once, before the disk was full", cancellation);

        var opened = ReviewCache.Open(folder.Path);

        Assert.Contains("renamed", opened.Notice?.En, StringComparison.Ordinal);
        Assert.Null(await opened.Store.SaveAsync(Some.Repository, Some.Review("a"), [], cancellation));
        Assert.True(File.Exists(Database + ".broken-1"));
        opened.Store.Dispose();
    }

    [Fact]
    public async Task A_file_with_broken_pages_is_put_aside_and_made_again()
    {
        await SaveManyAsync();
        var bytes = await File.ReadAllBytesAsync(Database, cancellation);
        bytes.AsSpan(bytes.Length / 2).Fill(0x5a);
        await File.WriteAllBytesAsync(Database, bytes, cancellation);

        var opened = ReviewCache.Open(folder.Path);

        Assert.NotNull(opened.Notice);
        Assert.Null(await opened.Store.FindLastAsync(Some.Repository, cancellation));
        opened.Store.Dispose();
    }

    [Fact]
    public async Task A_database_of_somebody_else_is_put_aside_and_made_again()
    {
        RunSql("CREATE TABLE reviews(id INTEGER PRIMARY KEY); CREATE TRIGGER trap AFTER INSERT ON reviews BEGIN DELETE FROM reviews; END");

        var opened = ReviewCache.Open(folder.Path);

        Assert.NotNull(opened.Notice);
        Assert.Null(await opened.Store.SaveAsync(Some.Repository, Some.Review("a"), [], cancellation));
        opened.Store.Dispose();
    }

    [Fact]
    public async Task A_file_of_a_newer_Kotsu_is_left_alone_and_nothing_is_kept()
    {
        ReviewCache.Open(folder.Path).Store.Dispose();
        RunSql("PRAGMA user_version=99");
        var before = await File.ReadAllBytesAsync(Database, cancellation);

        var opened = ReviewCache.Open(folder.Path);

        Assert.Contains("newer Kotsu", opened.Notice?.En, StringComparison.Ordinal);
        Assert.IsType<NoReviewStore>(opened.Store);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database, cancellation));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_means_that_nothing_is_kept_and_says_so()
    {
        folder.Write("file", "in the way");

        var opened = ReviewCache.Open(folder.At("file", "cache"));

        Assert.IsType<NoReviewStore>(opened.Store);
        Assert.Contains("--data", opened.Notice?.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".kotsu")]
    [InlineData(".kotsu/cache")]
    [InlineData(".kotsu/cache/kotsu.db")]
    [InlineData(".kotsu/cache/.gitignore")]
    public void A_link_in_a_repository_is_not_followed(string link)
    {
        using var outside = new TemporaryFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(link))!);
        File.CreateSymbolicLink(folder.At(link), outside.At("target"));

        var opened = ReviewCache.OpenInside(folder.Path);

        Assert.Contains("link", opened.Notice?.En, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside.Path));
    }

    [Fact]
    public void A_pipe_in_the_place_of_the_file_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        Process.Start("mkfifo", [Database]).WaitForExit();

        var opened = ReviewCache.Open(folder.Path);

        Assert.IsType<NoReviewStore>(opened.Store);
        Assert.NotNull(opened.Notice);
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_first_one_writes()
    {
        using var opened = ReviewCache.Open(folder.Path).Store;
        using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction(deferred: false);

        var refusal = await opened.SaveAsync(Some.Repository, Some.Review("a"), [], cancellation);

        Assert.Contains("another process", refusal?.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_process_was_killed()
    {
        for (var round = 0; round < 3; round++)
        {
            var acknowledged = await KillWhileSavingAsync(after: 20 + (7 * round));

            var opened = ReviewCache.Open(folder.Path);
            using var store = opened.Store;
            var last = await store.FindLastAsync(Some.Repository, cancellation);

            Assert.Null(opened.Notice);
            Assert.True(int.Parse(last!.Content, CultureInfo.InvariantCulture) >= acknowledged);
            Assert.Single(await store.FindFindingsAsync(Some.Repository, last, cancellation));
        }
    }

    private async Task<int> KillWhileSavingAsync(int after)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { typeof(ReviewCacheTests).Assembly.Location, "keep-saving", folder.Path })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var acknowledged = 0;
        for (var line = 0; line < after; line++)
        {
            acknowledged = int.Parse((await process.StandardOutput.ReadLineAsync(cancellation))!, CultureInfo.InvariantCulture);
        }

        process.Kill();
        await process.WaitForExitAsync(cancellation);
        return acknowledged;
    }

    private async Task SaveManyAsync()
    {
        using var opened = ReviewCache.Open(folder.Path).Store;
        var findings = Enumerable.Range(0, 2000).Select(n => Some.Finding($"Alert{n}")).ToList();
        await opened.SaveAsync(Some.Repository, Some.Review("a"), findings, cancellation);
    }

    private void RunSql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
