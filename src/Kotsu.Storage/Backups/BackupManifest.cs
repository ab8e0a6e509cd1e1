using System.Text.Json;

namespace Kotsu.Storage.Backups;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">The version of its form.</param>
/// <param name="Database"><c>SQLite</c> or <c>PostgreSQL</c>.</param>
/// <param name="Files">Every file in it with its SHA-256 in lower-case hex.</param>
internal sealed record BackupManifest(int Format, string Database, IReadOnlyDictionary<string, string> Files)
{
    public const int CurrentFormat = 1;
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
    public const string SqliteFile = Kotsu.Storage.Database.StoreOpening.FileName;
    public const string PostgresFile = "server.dump";

    /// <summary>The folder of the data folder that holds what secrets in the store are encrypted with.</summary>
    public const string Keys = "keys";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
