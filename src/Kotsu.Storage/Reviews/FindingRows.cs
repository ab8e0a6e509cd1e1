using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Kotsu.Storage.Reviews;

/// <summary>The findings of a repository: one row each, and one more for every time that an outcome or message changed.</summary>
internal static class FindingRows
{
    /// <summary>What is known of each finding as of a review, by fingerprint; those that were gone by then too.</summary>
    public static SortedDictionary<string, FindingRow> At(SqliteConnection connection, long repository, long review)
    {
        var rows = new SortedDictionary<string, FindingRow>(StringComparer.Ordinal);
        var found = connection.Rows(
            """
            SELECT f.id, f.fingerprint, f.probe, f.first_seen, t.outcome, f.subject_kind, f.subject_key, t.subject_name, t.weight, t.message, t.path, t.line, t.details
            FROM findings f JOIN transitions t
              ON t.finding=f.id AND t.review=(SELECT MAX(review) FROM transitions WHERE finding=f.id AND review<=$review)
            WHERE f.repository=$repository
            """,
            Read,
            ("$repository", repository),
            ("$review", review));
        foreach (var row in found)
        {
            rows[row.Stored.Fingerprint.Value] = row;
        }

        return rows;
    }

    /// <summary>Writes what differs from the review before.</summary>
    public static void Save(SqliteConnection connection, long repository, long review, DateOnly on, IReadOnlyList<StoredFinding> findings)
    {
        using var writer = new FindingWriter(connection, repository, review, on);
        var before = At(connection, repository, review);
        foreach (var finding in findings)
        {
            if (!before.Remove(finding.Fingerprint.Value, out var row))
            {
                writer.Add(finding);
            }
            else if (row.IsGone || !IsSame(row.Stored.Finding, finding.Finding))
            {
                writer.Change(row.Id, finding.Finding);
            }
        }

        foreach (var row in before.Values.Where(row => !row.IsGone))
        {
            writer.End(row.Id, row.Stored.Finding);
        }
    }

    // Lines shift and ages grow every day without anything having happened; they are not worth a row.
    private static bool IsSame(Finding one, Finding other) =>
        one.Outcome == other.Outcome && one.Message == other.Message && one.At?.Path == other.At?.Path
        && one.Subject.Name == other.Subject.Name && one.Subject.Weight == other.Subject.Weight;

    private static FindingRow Read(SqliteDataReader row)
    {
        var path = row.FindString(10);
        var finding = new Finding
        {
            Outcome = row.IsDBNull(4) ? Outcome.NotApplicable : Enum.Parse<Outcome>(row.GetString(4)),
            Subject = new(row.GetString(5), row.GetString(6), row.GetString(7), row.GetInt32(8)),
            Message = row.GetString(9),
            At = path is null ? null : new(path, row.GetInt32(11)),
            Values = FindingValueJson.Read(row.GetString(12)),
        };
        return new(row.GetInt64(0), row.IsDBNull(4), new(new(row.GetString(1)), new(row.GetString(2)), finding, Days.Read(row.GetString(3))));
    }
}

/// <summary>A finding as the file has it.</summary>
/// <param name="IsGone">The newest of the reviews asked for no longer saw it.</param>
internal sealed record FindingRow(long Id, bool IsGone, StoredFinding Stored);
