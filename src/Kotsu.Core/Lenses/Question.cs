namespace Kotsu.Core.Lenses;

/// <summary>A question and the practices that answer it.</summary>
public sealed record Question
{
    /// <summary>Unique in its lens.</summary>
    public required QuestionId Id { get; init; }

    /// <summary>1 to 128 characters.</summary>
    public required string Title { get; init; }

    /// <summary>At most 2,048 characters; null where the lens has none.</summary>
    public string? Description { get; init; }

    /// <summary>Where to read more; null where the lens has none.</summary>
    public HelpfulResource? HelpfulResource { get; init; }

    /// <summary>In file order; 1 to 15. At most one is a <see cref="Choice.IsNone"/> by custom, not by rule.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>In file order, which is their meaning: the first that holds wins. 1 to 3, one for a level.</summary>
    public required IReadOnlyList<RiskRule> RiskRules { get; init; }
}
