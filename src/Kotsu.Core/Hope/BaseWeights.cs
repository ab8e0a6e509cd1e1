using System.Diagnostics;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Hope;

/// <summary>What a practice weighs by its risk alone.</summary>
public sealed record BaseWeights(int High, int Medium, int Low)
{
    /// <summary>The scale that the figures are made with.</summary>
    /// <remarks>Source: the 9-3-1 scale of quality function deployment.</remarks>
    public static BaseWeights NineThreeOne { get; } = new(9, 3, 1);

    /// <summary>The scale that they are checked against: what holds under both does not hang on the choice of a scale.</summary>
    public static BaseWeights ThreeTwoOne { get; } = new(3, 2, 1);

    /// <summary>The weight of <paramref name="risk"/>; no unit.</summary>
    public int Of(PracticeRisk risk) => risk switch
    {
        PracticeRisk.High => High,
        PracticeRisk.Medium => Medium,
        PracticeRisk.Low => Low,
        _ => throw new UnreachableException($"Unknown risk {risk}."),
    };
}
