using System.Globalization;
using Kotsu.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Kotsu.Bench.Server;

/// <summary>What the figures are compared with: ASP.NET with one route, and one prepared statement behind it. It knows no one, checks nothing and logs nothing.</summary>
internal static class Peer
{
    private const int Rows = 1000;

    public static async Task<int> RunAsync(string folder, int port)
    {
        if (!SystemSqlite.IsThere)
        {
            return 1;
        }

        var source = $"Data Source={Path.Combine(folder, "peer.db")};Pooling=False";
        await using var writer = new SqliteConnection(source);
        await writer.OpenAsync();
        Fill(writer);
        await using var insert = writer.Prepare("INSERT INTO added (content) VALUES ($content) RETURNING id", ("$content", ""));
        await insert.PrepareAsync();
        using var oneAtATime = new SemaphoreSlim(1);
        using var readers = new ThreadLocal<SqliteCommand>(() => OpenReader(source));

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var application = builder.Build();
        application.MapGet("/rows/{id:int}", (int id) => Find(readers.Value!, id));
        application.MapPost("/rows", async (NewRow row) =>
        {
            await oneAtATime.WaitAsync();
            insert.Parameters[0].Value = row.Content;
            var id = (long)insert.ExecuteScalar()!;
            oneAtATime.Release();
            return TypedResults.Json(new Row(id, row.Content));
        });
        await application.RunAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        return 0;
    }

    private static void Fill(SqliteConnection writer)
    {
        writer.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE kept (id INTEGER PRIMARY KEY, content TEXT NOT NULL); CREATE TABLE added (id INTEGER PRIMARY KEY, content TEXT NOT NULL); BEGIN");
        for (var i = 1; i <= Rows; i++)
        {
            writer.Run("INSERT INTO kept (content) VALUES ($content)", ("$content", string.Concat(Enumerable.Repeat("what was kept of it ", 20))));
        }

        writer.Run("COMMIT");
    }

    private static SqliteCommand OpenReader(string source)
    {
        var connection = new SqliteConnection(source + ";Mode=ReadOnly");
        connection.Open();
        var select = connection.Prepare("SELECT content FROM kept WHERE id = $id", ("$id", 0));
        select.Prepare();
        return select;
    }

    private static IResult Find(SqliteCommand select, int id)
    {
        select.Parameters[0].Value = id;
        return select.ExecuteScalar() is string content ? TypedResults.Json(new Row(id, content)) : TypedResults.NotFound();
    }

    private sealed record NewRow(string Content);

    private sealed record Row(long Id, string Content);
}
