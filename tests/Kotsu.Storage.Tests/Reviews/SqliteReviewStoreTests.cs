using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Reviews;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Tests.Reviews;

public sealed class SqliteReviewStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IReviewStore store;
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    public SqliteReviewStoreTests() => store = ReviewCache.Open(folder.Path).Store;

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_review_before_is_the_newest_one_of_another_content()
    {
        await SaveAsync("a");
        await SaveAsync("b");

        Assert.Equal("a", (await store.FindBeforeAsync(Some.Repository, "tip", "b", cancellation))?.Content);
        Assert.Equal("b", (await store.FindBeforeAsync(Some.Repository, "tip", "c", cancellation))?.Content);
        Assert.Equal("b", (await store.FindLastAsync(Some.Repository, cancellation))?.Content);
    }

    [Fact]
    public async Task The_review_before_is_of_the_same_scope()
    {
        await SaveAsync("a");
        await store.SaveAsync(Some.Repository, Some.Review("b", scope: "work tree"), [], cancellation);

        Assert.Equal("a", (await store.FindBeforeAsync(Some.Repository, "tip", "c", cancellation))?.Content);
    }

    [Fact]
    public async Task Repositories_do_not_see_each_other()
    {
        await SaveAsync("a", Some.Finding("HighLatency"));

        var other = new RepositoryId("github.com/example/other");

        Assert.Null(await store.FindLastAsync(other, cancellation));
        Assert.Empty(await store.FindFindingsAsync(other, Some.Review("a"), cancellation));
    }

    [Fact]
    public async Task Findings_are_as_the_review_asked_for_saw_them()
    {
        await SaveAsync("a", Some.Finding("Gone"), Some.Finding("Mended"));
        await SaveAsync("b", Some.Finding("Mended", Outcome.False), Some.Finding("New"));

        Assert.Equal([("Gone", Outcome.True), ("Mended", Outcome.True)], await FoundAsync("a"));
        Assert.Equal([("Mended", Outcome.False), ("New", Outcome.True)], await FoundAsync("b"));
    }

    [Fact]
    public async Task A_finding_comes_back_with_the_day_on_which_it_was_first_seen()
    {
        await SaveAsync("a", Some.Finding("Flapping"));
        await SaveAsync("b");
        var later = Some.Review("c", Some.Day.AddDays(9));
        await store.SaveAsync(Some.Repository, later, [Some.Finding("Flapping")], cancellation);

        var found = Assert.Single(await store.FindFindingsAsync(Some.Repository, later, cancellation));

        Assert.Equal(Some.Day, found.FirstSeen);
    }

    [Fact]
    public async Task All_of_a_finding_comes_back()
    {
        var values = new Dictionary<string, FindingValue>(StringComparer.Ordinal)
        {
            ["text"] = new FindingValue.Text("src/日本語.c"),
            ["count"] = new FindingValue.Count(41),
            ["days"] = new FindingValue.Days(400),
            ["date"] = new FindingValue.Date(new(2025, 4, 30)),
            ["names"] = new FindingValue.Names(["a", "b"]),
            ["phrase"] = new FindingValue.Phrase(new("no link", "リンクなし")),
            ["phrases"] = new FindingValue.Phrases([new("no link", "リンクなし"), new("no owner", "担当なし")]),
        };
        var given = Some.Finding("HighLatency");
        given = given with { Finding = given.Finding with { Values = values } };

        Assert.Equal(typeof(FindingValue).GetNestedTypes().Length, values.Count);

        await SaveAsync("a", given);

        var found = Assert.Single(await store.FindFindingsAsync(Some.Repository, Some.Review("a"), cancellation));
        Assert.Equivalent(given, found, strict: true);
    }

    [Fact]
    public async Task A_second_review_stores_only_what_changed()
    {
        await SaveAsync("a", Some.Finding("Same"), Some.Finding("Mended"));
        await SaveAsync("b", Some.Finding("Same", line: 14), Some.Finding("Mended", Outcome.False));

        Assert.Equal(3, Count("transitions"));
        Assert.Equal(2, Count("findings"));
    }

    [Fact]
    public async Task The_same_review_twice_is_stored_once()
    {
        await SaveAsync("a", Some.Finding("HighLatency"));
        await SaveAsync("a", Some.Finding("HighLatency"));

        Assert.Equal(1, Count("reviews"));
    }

    [Fact]
    public async Task A_finding_that_went_away_knows_when_it_was_last_seen()
    {
        await SaveAsync("a", Some.Finding("Gone"));
        await store.SaveAsync(Some.Repository, Some.Review("b", Some.Day.AddDays(3)), [], cancellation);

        Assert.Equal("2026-09-01", Text("SELECT last_seen FROM findings"));
    }

    [Fact]
    public async Task A_repository_without_a_remote_keeps_the_id_it_was_given()
    {
        var first = await store.GetLocalIdAsync(".", cancellation);

        Assert.Equal(first, await store.GetLocalIdAsync(".", cancellation));
        Assert.NotEqual(first, await store.GetLocalIdAsync("/srv/other.git", cancellation));
        Assert.Matches("^local:[0-9a-f]{32}$", first.Value);
    }

    [Fact]
    public async Task Nonsense_in_the_file_is_as_good_as_nothing()
    {
        await SaveAsync("a", Some.Finding("HighLatency"));
        Run("UPDATE transitions SET details='[', outcome='Perhaps'; UPDATE reviews SET as_of='tomorrow'");

        Assert.Null(await store.FindLastAsync(Some.Repository, cancellation));
        Assert.Empty(await store.FindFindingsAsync(Some.Repository, Some.Review("a"), cancellation));
    }

    private Task<Words?> SaveAsync(string content, params StoredFinding[] findings) =>
        store.SaveAsync(Some.Repository, Some.Review(content), findings, cancellation);

    private async Task<IEnumerable<(string, Outcome)>> FoundAsync(string content) =>
        (await store.FindFindingsAsync(Some.Repository, Some.Review(content), cancellation))
        .Select(f => (f.Finding.Subject.Name, f.Finding.Outcome)).OrderBy(f => f.Name, StringComparer.Ordinal);

    private long Count(string table) => long.Parse(Text($"SELECT CAST(COUNT(*) AS TEXT) FROM {table}"), System.Globalization.CultureInfo.InvariantCulture);

    private string Text(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    private void Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={folder.At(ReviewCache.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }
}
