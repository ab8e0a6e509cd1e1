using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Reviews;

/// <summary>Writes the changes of one review with statements that are prepared once.</summary>
internal sealed class FindingWriter(SqliteConnection connection, long repository, long review, DateOnly on) : IDisposable
{
    private readonly SqliteCommand add = connection.Prepare(
        """
        INSERT INTO findings(repository, fingerprint, probe, subject_kind, subject_key, first_seen)
        VALUES($repository, $fingerprint, $probe, $kind, $key, $on) RETURNING id
        """,
        ("$repository", repository), ("$on", Days.Write(on)), ("$fingerprint", null), ("$probe", null), ("$kind", null), ("$key", null));

    private readonly SqliteCommand change = connection.Prepare(
        """
        INSERT INTO transitions(finding, review, outcome, message, subject_name, weight, path, line, details)
        VALUES($finding, $review, $outcome, $message, $name, $weight, $path, $line, $details)
        """,
        ("$review", review), ("$finding", null), ("$outcome", null), ("$message", null), ("$name", null), ("$weight", null), ("$path", null),
        ("$line", null), ("$details", null));

    private readonly SqliteCommand see = connection.Prepare(
        "UPDATE findings SET last_seen=$last WHERE id=$finding", ("$last", null), ("$finding", null));

    /// <summary>A finding that was never seen before.</summary>
    public void Add(StoredFinding finding)
    {
        Set(add, "$fingerprint", finding.Fingerprint.Value);
        Set(add, "$probe", finding.Probe.Value);
        Set(add, "$kind", finding.Finding.Subject.Kind);
        Set(add, "$key", finding.Finding.Subject.Key);
        Write((long)add.ExecuteScalar()!, finding.Finding, finding.Finding.Outcome.ToString());
    }

    /// <summary>A finding that says something else than before, or is back.</summary>
    public void Change(long id, Finding finding)
    {
        Write(id, finding, finding.Outcome.ToString());
        See(id, null);
    }

    /// <summary>A finding that is no longer there.</summary>
    public void End(long id, Finding last)
    {
        Write(id, last, null);
        See(id, connection.Text(
            "SELECT as_of FROM reviews WHERE repository=$repository AND id<$review ORDER BY id DESC LIMIT 1", ("$repository", repository), ("$review", review)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        add.Dispose();
        change.Dispose();
        see.Dispose();
    }

    private void Write(long id, Finding finding, string? outcome)
    {
        Set(change, "$finding", id);
        Set(change, "$outcome", outcome);
        Set(change, "$message", finding.Message);
        Set(change, "$name", finding.Subject.Name);
        Set(change, "$weight", finding.Subject.Weight);
        Set(change, "$path", finding.At?.Path);
        Set(change, "$line", finding.At?.Line ?? 0);
        Set(change, "$details", FindingValueJson.Write(finding.Values));
        change.ExecuteNonQuery();
    }

    private void See(long id, string? last)
    {
        Set(see, "$last", last);
        Set(see, "$finding", id);
        see.ExecuteNonQuery();
    }

    private static void Set(SqliteCommand command, string name, object? value) => command.Parameters[name].Value = value ?? DBNull.Value;
}
