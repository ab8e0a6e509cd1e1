using System.Text.Json;
using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Reviews;

/// <summary>Keeps reviews in one SQLite file, through the only connection of this process.</summary>
internal sealed class SqliteReviewStore(SqliteConnection connection, string path) : IReviewStore
{
    private const string Columns = "content, scope, as_of, revision, lenses, hope, facts, basis";
    private readonly Lock oneAtATime = new();

    public Task<RepositoryId> GetLocalIdAsync(string place, CancellationToken cancellationToken) => Locked(() =>
    {
        connection.Run("INSERT OR IGNORE INTO places(place, identity) VALUES($place, $made)", ("$place", place), ("$made", $"local:{Guid.NewGuid():N}"));
        return new RepositoryId(connection.Text("SELECT identity FROM places WHERE place=$place", ("$place", place))!);
    });

    public Task<StoredReview?> FindLastAsync(RepositoryId repository, CancellationToken cancellationToken) => Looked(null, () => connection.Rows(
        $"SELECT {Columns} FROM reviews WHERE repository=(SELECT id FROM repositories WHERE identity=$identity) ORDER BY id DESC LIMIT 1",
        Read,
        ("$identity", repository.Value)).FirstOrDefault());

    public Task<StoredReview?> FindBeforeAsync(RepositoryId repository, string scope, string content, CancellationToken cancellationToken) => Looked(null, () => connection.Rows(
        $"SELECT {Columns} FROM reviews WHERE repository=(SELECT id FROM repositories WHERE identity=$identity) AND scope=$scope AND content<>$content ORDER BY id DESC LIMIT 1",
        Read,
        ("$identity", repository.Value),
        ("$scope", scope),
        ("$content", content)).FirstOrDefault());

    public Task<IReadOnlyList<StoredFinding>> FindFindingsAsync(RepositoryId repository, StoredReview review, CancellationToken cancellationToken) => Looked<IReadOnlyList<StoredFinding>>([], () =>
    {
        var (owner, number) = connection.Rows(
            "SELECT repository, id FROM reviews WHERE repository=(SELECT id FROM repositories WHERE identity=$identity) AND content=$content ORDER BY id DESC LIMIT 1",
            row => (row.GetInt64(0), row.GetInt64(1)),
            ("$identity", repository.Value),
            ("$content", review.Content)).FirstOrDefault();
        return [.. FindingRows.At(connection, owner, number).Values.Where(f => !f.IsGone).Select(f => f.Stored)];
    });

    public Task<Words?> SaveAsync(
        RepositoryId repository, StoredReview review, IReadOnlyList<StoredFinding> findings, CancellationToken cancellationToken) => Locked(() =>
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Run("INSERT OR IGNORE INTO repositories(identity) VALUES($identity)", ("$identity", repository.Value));
            var owner = connection.Number("SELECT id FROM repositories WHERE identity=$identity", ("$identity", repository.Value));
            if (connection.Text("SELECT content FROM reviews WHERE repository=$owner ORDER BY id DESC LIMIT 1", ("$owner", owner)) != review.Content)
            {
                FindingRows.Save(connection, owner, Insert(owner, review), review.AsOf, findings);
            }

            transaction.Commit();
            return null;
        }
        catch (SqliteException failure)
        {
            return CacheNotices.Of(failure, path);
        }
    });

    public void Dispose() => connection.Dispose();

    private long Insert(long owner, StoredReview review) => connection.Number(
        $"INSERT INTO reviews(repository, {Columns}) VALUES($owner, $content, $scope, $asOf, $commit, $lenses, $hope, $facts, $basis) RETURNING id",
        ("$owner", owner),
        ("$content", review.Content),
        ("$scope", review.Scope),
        ("$asOf", Days.Write(review.AsOf)),
        ("$commit", review.Commit),
        ("$lenses", string.Join('\n', review.Lenses)),
        ("$hope", review.Hope),
        ("$facts", string.Join('\n', review.Facts)),
        ("$basis", review.Basis));

    private static StoredReview Read(SqliteDataReader row) => new()
    {
        Content = row.GetString(0),
        Scope = row.GetString(1),
        AsOf = Days.Read(row.GetString(2)),
        Commit = row.FindString(3),
        Lenses = Lines(row.GetString(4)),
        Hope = row.IsDBNull(5) ? null : row.GetDouble(5),
        Facts = [.. Lines(row.GetString(6)).Select(probe => new ProbeId(probe))],
        Basis = row.GetString(7),
    };

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');

    // The file may have come with somebody else's repository. What it holds is looked at, never trusted: nonsense is as good as nothing.
    private Task<T> Looked<T>(T nothing, Func<T> look) => Locked(() =>
    {
        try
        {
            return look();
        }
        catch (Exception nonsense) when (nonsense is SqliteException or FormatException or JsonException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            return nothing;
        }
    });

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (oneAtATime)
        {
            return Task.FromResult(work());
        }
    }
}
