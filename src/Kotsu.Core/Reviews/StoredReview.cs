using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Reviews;

/// <summary>A review as the store keeps it.</summary>
public sealed record StoredReview
{
    /// <summary>Names everything that the review was made of: commit, statements, day, lenses, probes. Equal contents mean equal reviews.</summary>
    public required string Content { get; init; }

    /// <summary>What it can be compared with: reviews of the same lenses, of the tip or of the work tree.</summary>
    public required string Scope { get; init; }

    /// <summary>The day that everything was counted to.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The commit at the tip; null for a folder without history.</summary>
    public required string? Commit { get; init; }

    /// <summary>The lenses, each as id and edition; empty for a scan.</summary>
    public required IReadOnlyList<string> Lenses { get; init; }

    /// <summary>Hope of the practices that files can show. Ratio, 0–1; null without a lens.</summary>
    public required double? Hope { get; init; }

    /// <summary>The probes of its facts in order, so that <c>dismiss 3</c> means what was on the screen.</summary>
    public required IReadOnlyList<ProbeId> Facts { get; init; }

    /// <summary>What else the engine needs to replay the way from this review to the next; the store does not look into it.</summary>
    public required string Basis { get; init; }
}

/// <summary>A finding as the store keeps it.</summary>
/// <param name="Fingerprint">Tells it from every other.</param>
/// <param name="Probe">Who found it.</param>
/// <param name="Finding">What it says. Its place and values are those of the day on which its outcome or message last changed.</param>
/// <param name="FirstSeen">The day of the first review that saw it; the store sets it.</param>
public sealed record StoredFinding(Fingerprint Fingerprint, ProbeId Probe, Finding Finding, DateOnly FirstSeen);

/// <summary>A store as it was opened.</summary>
/// <param name="Notice">What the user should know: a broken file that was put aside, a folder that cannot be written; null when all is well.</param>
public sealed record OpenedStore(IReviewStore Store, Words? Notice)
{
    /// <summary>Whether the store belongs to one repository and moves with it, rather than serving many.</summary>
    public bool IsInside { get; init; }
}
