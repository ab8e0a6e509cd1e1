using System.Globalization;
using Kotsu.Core.Findings;
using Kotsu.Core.Problems;
using Kotsu.Core.Reviews;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Explaining;

namespace Kotsu.Engine.Recording;

/// <summary>Finds what somebody wants put aside, in the last review that is kept.</summary>
public sealed class FindDismissed(IReviewStore reviews, RepositoryId repository)
{
    /// <summary>What is meant by <paramref name="given"/>: the number of a fact, which means all findings of its probe, the probe's id, or the beginning of a fingerprint.</summary>
    public async Task<Dismissed> FindAsync(string given, CancellationToken cancellationToken)
    {
        if (await reviews.FindLastAsync(repository, cancellationToken) is not { } last)
        {
            return IsWholeFingerprint(given) ? new(null, new(given.ToLowerInvariant()), null) : new(null, null, ReviewProblems.NoReviewIsKept());
        }

        if (last.Facts.Any(p => string.Equals(p.Value, given, StringComparison.OrdinalIgnoreCase)))
        {
            return new(last.Facts.First(p => string.Equals(p.Value, given, StringComparison.OrdinalIgnoreCase)), null, null);
        }

        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && given.Length < 8)
        {
            return number >= 1 && number <= last.Facts.Count
                ? new(last.Facts[number - 1], null, null)
                : new(null, null, ReviewProblems.FactIsUnknown(number, last.Facts.Count));
        }

        return await FindFindingAsync(last, given, cancellationToken);
    }

    private async Task<Dismissed> FindFindingAsync(StoredReview last, string given, CancellationToken cancellationToken)
    {
        var found = (await reviews.FindFindingsAsync(repository, last, cancellationToken)).Where(f => Fingerprints.Means(given, f.Fingerprint)).Take(2).ToList();
        return found.Count == 1 ? new(null, found[0].Fingerprint, null) : new(null, null, ReviewProblems.FindingIsUnknown(given));
    }

    private static bool IsWholeFingerprint(string given) => given.Length == 32 && given.All(char.IsAsciiHexDigit);
}

/// <summary>What is to be put aside: a probe's findings or one finding; or why nothing is.</summary>
public sealed record Dismissed(ProbeId? Probe, Fingerprint? Fingerprint, Problem? Problem);
