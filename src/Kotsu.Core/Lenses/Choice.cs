namespace Kotsu.Core.Lenses;

/// <summary>A best practice that can be ticked, or "none of these".</summary>
public sealed record Choice
{
    /// <summary>Unique in its question.</summary>
    public required ChoiceId Id { get; init; }

    /// <summary>1 to 128 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Where to read more; null where the lens has none.</summary>
    public HelpfulResource? HelpfulResource { get; init; }

    /// <summary>What to do to get there; null for "none of these".</summary>
    public HelpfulResource? ImprovementPlan { get; init; }

    /// <summary>Further reading, at most five items of each kind.</summary>
    public IReadOnlyList<AdditionalResource> AdditionalResources { get; init; } = [];

    /// <summary>Whether it says "none of these": its id ends with <c>_no</c>.</summary>
    public bool IsNone => IsNoneId(Id);

    /// <summary>Whether an id says "none of these".</summary>
    internal static bool IsNoneId(ChoiceId id) => id.Value.EndsWith("_no", StringComparison.Ordinal);
}
