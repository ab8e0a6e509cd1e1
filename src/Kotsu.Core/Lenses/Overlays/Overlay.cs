using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Overlays;

/// <summary>What stands beside a lens file, by its ids: the other language, and what AWS's form has no place for.</summary>
public sealed record Overlay
{
    /// <summary>The lens that it belongs to.</summary>
    public required LensId Lens { get; init; }

    /// <summary>The edition of the questionnaire, such as <c>2024-11-06</c>; answers are kept with it.</summary>
    public required EditionId Edition { get; init; }

    /// <summary>The lens's name.</summary>
    public required Words Name { get; init; }

    /// <summary>What the lens is for.</summary>
    public required Words Description { get; init; }

    /// <summary>What "none of these" is called, under every question.</summary>
    public required Words NoneOfThese { get; init; }

    /// <summary>Every pillar of the lens.</summary>
    public required IReadOnlyDictionary<PillarId, PillarOverlay> Pillars { get; init; }

    /// <summary>Every question of the lens.</summary>
    public required IReadOnlyDictionary<QuestionId, QuestionOverlay> Questions { get; init; }

    /// <summary>Every choice of the lens but "none of these".</summary>
    public required IReadOnlyDictionary<ChoiceId, PracticeOverlay> Practices { get; init; }
}

/// <summary>A pillar in both languages.</summary>
public sealed record PillarOverlay(Words Name, Words Description);

/// <summary>A question in both languages.</summary>
/// <param name="Code">Such as <c>OPS07</c>.</param>
/// <param name="AwsQuestionId">AWS's own id, such as <c>ready-to-support</c>: a lens id has no hyphens. Null for questions of ours.</param>
public sealed record QuestionOverlay(string Code, string? AwsQuestionId, Words Title, Words Description);
