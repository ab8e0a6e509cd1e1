namespace Kotsu.Storage.Sqlite;

/// <summary>The tables of the cache. A change raises <see cref="Version"/>; an older file is put aside and made again.</summary>
internal static class CacheSchema
{
    /// <summary>Written into every file; from 1.</summary>
    public const int Version = 1;

    /// <summary>"Kots" in ASCII: tells our files from other people's.</summary>
    public const int ApplicationId = 0x4B6F7473;

    /// <summary>What a new file consists of, in the words in which SQLite keeps them.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        "CREATE TABLE places(place TEXT PRIMARY KEY, identity TEXT NOT NULL)",
        "CREATE TABLE repositories(id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE)",
        """
        CREATE TABLE reviews(
          id INTEGER PRIMARY KEY, repository INTEGER NOT NULL REFERENCES repositories, content TEXT NOT NULL, scope TEXT NOT NULL,
          as_of TEXT NOT NULL, revision TEXT, lenses TEXT NOT NULL, hope REAL, facts TEXT NOT NULL, basis TEXT NOT NULL)
        """,
        "CREATE INDEX reviews_by_repository ON reviews(repository)",
        """
        CREATE TABLE findings(
          id INTEGER PRIMARY KEY, repository INTEGER NOT NULL REFERENCES repositories, fingerprint TEXT NOT NULL, probe TEXT NOT NULL,
          subject_kind TEXT NOT NULL, subject_key TEXT NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT, UNIQUE(repository, fingerprint))
        """,
        """
        CREATE TABLE transitions(
          finding INTEGER NOT NULL REFERENCES findings, review INTEGER NOT NULL REFERENCES reviews, outcome TEXT, message TEXT NOT NULL,
          subject_name TEXT NOT NULL, weight INTEGER NOT NULL, path TEXT, line INTEGER NOT NULL, details TEXT NOT NULL,
          PRIMARY KEY(finding, review)) WITHOUT ROWID
        """,
    ];
}
