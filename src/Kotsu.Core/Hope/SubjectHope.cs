using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Hope;

/// <summary>How one subject of a practice stands.</summary>
/// <param name="Subject">The subject; <see cref="Subject.Whole"/> when the practice is about nothing in particular.</param>
/// <param name="Share">Its part of the practice. Ratio, 0–1; the shares of a practice add up to 1.</param>
/// <param name="Backed">The best <c>s · f</c>, or 0 when something stands against it. Ratio, 0–1.</param>
/// <param name="Best">The evidence that gives <paramref name="Backed"/>; null when there is none, or something stands against it.</param>
/// <param name="IsAsked">Whether there is any evidence for or against it, or somebody was asked and did not know.</param>
/// <param name="Split">What the rest consists of; adds up to 1 − <paramref name="Backed"/>.</param>
public sealed record SubjectHope(Subject Subject, double Share, double Backed, PracticeEvidence? Best, bool IsAsked, HopeSplit Split)
{
    /// <summary>Whether something stands against it.</summary>
    public bool IsContrary { get; init; }
}
