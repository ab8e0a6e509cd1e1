using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Reviews;

/// <summary>What one probe found wrong, as one piece of work: a line that a reader can check in seconds.</summary>
public sealed record Fact
{
    /// <summary>From 1, the heaviest first.</summary>
    public required int Number { get; init; }

    /// <summary>The probe that found it.</summary>
    public required ProbeId Probe { get; init; }

    /// <summary>How far that probe is trusted.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The highest risk among the practices that it bears on, as the catalogue says; the probe's severity where it bears on none.</summary>
    public required Severity Risk { get; init; }

    /// <summary>The probe's viewpoint.</summary>
    public required Viewpoint Viewpoint { get; init; }

    /// <summary>One line with its numbers filled in.</summary>
    public required Words Headline { get; init; }

    /// <summary>How the count is made up, one line each, the largest first; empty when the headline says it all.</summary>
    public required IReadOnlyList<FactPart> Parts { get; init; }

    /// <summary>Bad subjects.</summary>
    public required int Count { get; init; }

    /// <summary>Known subjects.</summary>
    public required int Total { get; init; }

    /// <summary>Person-days to put all of it right.</summary>
    public required double EffortInDays { get; init; }

    /// <summary>By how much hope would fall if all of it were put right; percentage points of the weight in play, 0–100; null without a lens.</summary>
    public required double? Points { get; init; }

    /// <summary>The bad subjects, those of most weight first.</summary>
    public required IReadOnlyList<FactItem> Items { get; init; }

    /// <summary>The practices that it bears on.</summary>
    public required IReadOnlyList<PracticeReference> Practices { get; init; }

    /// <summary>Further practices that the same work would support, by the overlays' relations.</summary>
    public required IReadOnlyList<PracticeReference> AlsoSupports { get; init; }

    /// <summary>What to do.</summary>
    public required Words Remediation { get; init; }

    /// <summary>Where to look first; null where there is no place.</summary>
    public Location? At => Items.Count == 0 ? null : Items[0].At;
}

/// <summary>One kind of trouble within a fact.</summary>
/// <param name="Message">The id of the probe's message.</param>
/// <param name="Count">Subjects of which it is said.</param>
/// <param name="Example">The sentence about the first of them.</param>
public sealed record FactPart(string Message, int Count, Words Example)
{
    /// <summary>A few words that stand beside the count; null where the probe gives none.</summary>
    public Words? Label { get; init; }
}

/// <summary>One bad subject.</summary>
/// <param name="Fingerprint">Tells it from every other; <c>kotsu dismiss</c> takes it.</param>
/// <param name="Subject">How a reader calls it.</param>
/// <param name="Sentence">What is wrong with it.</param>
/// <param name="At">Where to check; null where there is no place.</param>
public sealed record FactItem(Fingerprint Fingerprint, string Subject, Words Sentence, Location? At);

/// <summary>A practice by code and title.</summary>
/// <param name="Lens">Id of the lens; empty where the practice belongs to none of the adopted ones.</param>
public sealed record PracticeReference(string Lens, string Code, Words? Title)
{
    /// <summary>The part of the fact's points that falls to this practice; percentage points, 0–100; null where it was not worked out.</summary>
    public double? Points { get; init; }
}

/// <summary>How one probe did.</summary>
/// <param name="Reason">Why nothing could be told; null when something was.</param>
public sealed record ProbeSummary(ProbeId Probe, Stage Stage, int True, int False, int NotAvailable, int NotApplicable, int Errors, Words? Reason);
