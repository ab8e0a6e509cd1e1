using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Answering;

/// <summary>What people said to one question of a review. There is none until somebody answered: that differs from an answer in which nothing is ticked.</summary>
public sealed record Answer : IVersionedRow
{
    /// <summary>Longest notes, As-Is and To-Be, in characters.</summary>
    public const int NotesMaxLength = 2084;

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The review.</summary>
    public required ReviewId Review { get; init; }

    /// <summary>The question.</summary>
    public required QuestionId Question { get; init; }

    /// <summary>What was said of choices; a choice that is not named is unselected.</summary>
    public IReadOnlyDictionary<string, ChoiceAnswer> Choices { get; init; } = new Dictionary<string, ChoiceAnswer>();

    /// <summary>Whether the question applies to the workload.</summary>
    public bool IsApplicable { get; init; } = true;

    /// <summary>Why it does not apply; null where it does.</summary>
    public NotApplicableReason? Reason { get; init; }

    /// <summary>In the team's words; may be empty.</summary>
    public string Notes { get; init; } = "";

    /// <summary>How it is (現状); may be empty.</summary>
    public string AsIs { get; init; } = "";

    /// <summary>How it should be (あるべき姿); may be empty.</summary>
    public string ToBe { get; init; } = "";

    /// <summary>The team's own risk beside that of the lens; null where the team has not judged.</summary>
    public QuestionRisk? OurRisk { get; init; }

    /// <summary>Why the team judges so; empty only where it has not judged.</summary>
    public string OurRiskReason { get; init; } = "";

    /// <summary>How it came from elsewhere; null for an answer given here. Then it counts as said until somebody confirms it.</summary>
    public Origin? Origin { get; init; }

    /// <summary>From where it came: a template's or a platform workload's id; null for an answer given here.</summary>
    public string? OriginId { get; init; }

    /// <summary>Who answered last.</summary>
    public required PersonId By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <summary>The ticked choices.</summary>
    public IEnumerable<ChoiceId> Ticked => Choices.Where(c => c.Value.Status is ChoiceStatus.Selected).Select(c => new ChoiceId(c.Key));

    /// <summary>The choices that do not apply.</summary>
    public IEnumerable<ChoiceId> NotApplicable => Choices.Where(c => c.Value.Status is ChoiceStatus.NotApplicable).Select(c => new ChoiceId(c.Key));
}

/// <summary>What was said of one choice.</summary>
/// <param name="Status">Ticked, not applicable, or neither.</param>
/// <param name="Reason">Why it does not apply; null where it does.</param>
/// <param name="Note">In the team's words, at most 250 characters; may be empty.</param>
/// <param name="By">Who said so last: changing a word elsewhere in the answer affirms nothing.</param>
/// <param name="At">When.</param>
public sealed record ChoiceAnswer(ChoiceStatus Status, NotApplicableReason? Reason, string Note, PersonId By, DateTimeOffset At)
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteMaxLength = 250;
}

/// <summary>Whether a choice is ticked.</summary>
public enum ChoiceStatus
{
    /// <summary>It is done.</summary>
    Selected,

    /// <summary>It does not apply to this workload.</summary>
    NotApplicable,

    /// <summary>It is not done.</summary>
    Unselected,
}

/// <summary>Why a question or a choice does not apply; AWS's words.</summary>
public enum NotApplicableReason
{
    /// <summary>It is not part of what is reviewed.</summary>
    OutOfScope,

    /// <summary>The business puts other things first.</summary>
    BusinessPriorities,

    /// <summary>The architecture does not allow it.</summary>
    ArchitectureConstraints,

    /// <summary>The note says why.</summary>
    Other,
}
