using Npgsql;

namespace Kotsu.Storage.Database;

/// <summary>Where a store lies: a file, or a PostgreSQL database.</summary>
public sealed record StoreAddress
{
    private StoreAddress(string value, bool isPostgres) => (Value, IsPostgres) = (value, isPostgres);

    /// <summary>Whether it is PostgreSQL; else it is a file.</summary>
    public bool IsPostgres { get; }

    /// <summary>The address without a password, for messages.</summary>
    public string Shown => IsPostgres && Uri.TryCreate(Value, UriKind.Absolute, out var uri) ? $"{uri.Scheme}://{uri.Host}{(uri.Port > 0 ? $":{uri.Port}" : "")}{uri.AbsolutePath}" : Value;

    /// <summary>For what else keeps rows in the same PostgreSQL database: how to connect, password and all.</summary>
    public string QueueConnection => IsPostgres ? ConnectionString : throw new InvalidOperationException("An embedded database is not shared.");

    internal string Path => Value;

    internal string ConnectionString => Value.Contains("://", StringComparison.Ordinal) ? FromUri(new(Value)) : Value;

    private string Value { get; }

    /// <summary>The embedded database in a folder.</summary>
    public static StoreAddress InFolder(string folder) => new(System.IO.Path.Combine(folder, StoreOpening.FileName), isPostgres: false);

    /// <summary>PostgreSQL at <c>postgres://user:password@host:port/database?option=value</c>.</summary>
    /// <returns>Null where the text is no such address.</returns>
    public static StoreAddress? Postgres(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql" ? new(text, isPostgres: true) : null;

    private static string FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.IsDefaultPort || uri.Port < 0 ? 5432 : uri.Port,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            Username = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            Password = user.Length < 2 ? null : Uri.UnescapeDataString(user[1]),
            ApplicationName = "kotsu",
        };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[Uri.UnescapeDataString(parts[0])] = parts.Length < 2 ? "" : Uri.UnescapeDataString(parts[1]);
        }

        return builder.ConnectionString;
    }
}
