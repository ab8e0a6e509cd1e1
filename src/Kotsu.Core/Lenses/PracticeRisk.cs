namespace Kotsu.Core.Lenses;

/// <summary>What it risks to do without a practice. Higher is worse.</summary>
public enum PracticeRisk
{
    /// <summary>Low.</summary>
    Low = 1,

    /// <summary>Medium.</summary>
    Medium = 2,

    /// <summary>High.</summary>
    High = 3,
}
