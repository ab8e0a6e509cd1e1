using Kotsu.Core.Auditing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Engine.Auditing;

/// <summary>Walks the audit log of an organisation and says whether it is as it was written.</summary>
public static class VerifyTrail
{
    private const int PageSize = 1000;

    /// <summary>Walks it to its end, or to the first entry that does not follow the one before.</summary>
    /// <param name="heads">Hashes that were noted before: each must still be in one of the chains.</param>
    public static async Task<TrailVerdict> RunAsync(IStore store, OrganisationId organisation, IReadOnlySet<string> heads, CancellationToken cancellationToken)
    {
        AuditEntry? before = null;
        var seen = new HashSet<string>();
        while (true)
        {
            var after = before?.Sequence ?? long.MinValue;
            var page = await store.ReadAsync(organisation, unit => unit.Rows<AuditEntry>().ListAsync(all => all.Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(PageSize)), cancellationToken);
            foreach (var entry in page)
            {
                if (!AuditTrail.Follows(entry, before))
                {
                    return new(organisation, before?.Sequence ?? 0, before?.Hash ?? "", seen) { Broken = entry.Sequence };
                }

                if (heads.Contains(entry.Hash))
                {
                    seen.Add(entry.Hash);
                }

                before = entry;
            }

            if (page.Count < PageSize)
            {
                return new(organisation, before?.Sequence ?? 0, before?.Hash ?? "", seen);
            }
        }
    }
}

/// <summary>What a walk over an audit log found.</summary>
/// <param name="Organisation">Whose log.</param>
/// <param name="Entries">How many entries follow each other from the first.</param>
/// <param name="Head">The hash of the last of them; empty without any. Noted elsewhere, it shows later that nothing was cut off.</param>
/// <param name="Seen">Which of the hashes that were noted before are there.</param>
public sealed record TrailVerdict(OrganisationId Organisation, long Entries, string Head, IReadOnlySet<string> Seen)
{
    /// <summary>The first entry that is not as it was written, or that follows a gap; null where there is none.</summary>
    public long? Broken { get; init; }
}
