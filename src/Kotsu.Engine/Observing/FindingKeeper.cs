using Kotsu.Core.Findings;
using Kotsu.Core.Observing;
using Kotsu.Core.Storing;

namespace Kotsu.Engine.Observing;

/// <summary>Writes of a look's findings what changed since the one before.</summary>
internal sealed class FindingKeeper(IUnit unit, Scan scan, Observation seen, DateOnly? before)
{
    /// <summary>Writes it.</summary>
    public async Task KeepAsync()
    {
        var source = scan.Source;
        var known = (await unit.Rows<FindingRecord>().ListAsync(all => all.Where(f => f.Source == source))).ToDictionary(f => f.Fingerprint);
        foreach (var found in seen.Findings)
        {
            var fingerprint = Fingerprint.Of(found.Probe, seen.Repository, found.Finding.Subject);
            if (known.Remove(fingerprint, out var row))
            {
                await ChangeAsync(row, found);
            }
            else
            {
                Add(fingerprint, found);
            }
        }

        foreach (var gone in known.Values.Where(f => f.Outcome is not null && !seen.Blind.Contains(f.Probe)))
        {
            await ReplaceAsync(gone with { Outcome = null, IsBad = false, LastSeenOn = before ?? gone.ChangedOn, ChangedOn = seen.AsOf });
        }
    }

    private void Add(Fingerprint fingerprint, ObservedFinding found)
    {
        var row = new FindingRecord
        {
            Organisation = scan.Organisation,
            Workload = scan.Workload,
            Source = scan.Source,
            Fingerprint = fingerprint,
            Probe = found.Probe,
            Order = $"{found.Probe}:{fingerprint}:{scan.Source}",
            Outcome = found.Finding.Outcome,
            IsBad = found.IsBad,
            Subject = found.Finding.Subject,
            Message = found.Finding.Message,
            Values = found.Finding.Values,
            Path = found.Finding.At?.Path ?? "",
            At = found.Finding.At,
            FirstSeenOn = seen.AsOf,
            ChangedOn = seen.AsOf,
        };
        unit.Rows<FindingRecord>().Add(row);
        unit.Rows<FindingTransition>().Add(TransitionTo(row));
    }

    private async Task ChangeAsync(FindingRecord row, ObservedFinding found)
    {
        var finding = found.Finding;
        var now = row with
        {
            Outcome = finding.Outcome,
            IsBad = found.IsBad,
            Subject = finding.Subject,
            Message = finding.Message,
            Values = finding.Values,
            Path = finding.At?.Path ?? "",
            At = finding.At,
            LastSeenOn = null,
        };
        if (!row.Says(finding))
        {
            await ReplaceAsync(now with { ChangedOn = seen.AsOf });
        }
        else if (row.At != finding.At || !Ages(row.Values).SequenceEqual(Ages(finding.Values)))
        {
            await unit.Rows<FindingRecord>().ReplaceAsync(now); // its line moved or it grew older: a reader finds the place and the age, and nothing happened
        }
    }

    private static IEnumerable<FindingValue.Days> Ages(IReadOnlyDictionary<string, FindingValue> values) => values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value).OfType<FindingValue.Days>();

    private async Task ReplaceAsync(FindingRecord row)
    {
        await unit.Rows<FindingRecord>().ReplaceAsync(row);
        unit.Rows<FindingTransition>().Add(TransitionTo(row));
    }

    private FindingTransition TransitionTo(FindingRecord row) => new()
    {
        Organisation = row.Organisation,
        Source = row.Source,
        Fingerprint = row.Fingerprint,
        Number = scan.Number,
        On = seen.AsOf,
        Commit = seen.Commit,
        Outcome = row.Outcome,
        Message = row.Message,
        Values = row.Values,
        Subject = row.Subject,
        At = row.At,
    };
}
