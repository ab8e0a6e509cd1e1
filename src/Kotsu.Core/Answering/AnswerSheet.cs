using Kotsu.Core.Lenses;

namespace Kotsu.Core.Answering;

/// <summary>The answers of a review as a table that people fill in with a spreadsheet.</summary>
/// <param name="Workload">The workload's name.</param>
/// <param name="Lens">By what the lens is called.</param>
/// <param name="Questions">Every question, in the lens's order.</param>
public sealed record AnswerSheet(string Workload, LensId Lens, IReadOnlyList<SheetQuestion> Questions);

/// <summary>A question of such a table.</summary>
public sealed record SheetQuestion
{
    /// <summary>The question.</summary>
    public required QuestionId Id { get; init; }

    /// <summary>Its title; not read back.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the lens's rules say; not read back.</summary>
    public QuestionRisk Risk { get; init; }

    /// <summary>Whether it applies.</summary>
    public bool IsApplicable { get; init; } = true;

    /// <summary>Why it does not; null where it does.</summary>
    public NotApplicableReason? Reason { get; init; }

    /// <summary>Notes; may be empty.</summary>
    public string Notes { get; init; } = "";

    /// <summary>How it is; may be empty.</summary>
    public string AsIs { get; init; } = "";

    /// <summary>How it should be; may be empty.</summary>
    public string ToBe { get; init; } = "";

    /// <summary>The version that the table was written from; 0 where nobody had answered.</summary>
    public int Version { get; init; }

    /// <summary>Its choices, in the lens's order.</summary>
    public IReadOnlyList<SheetChoice> Choices { get; init; } = [];
}

/// <summary>A choice of such a table.</summary>
/// <param name="Title">Its title; not read back.</param>
/// <param name="Status">Null where nothing was said of it.</param>
/// <param name="Reason">Why it does not apply; null where it does.</param>
public sealed record SheetChoice(ChoiceId Id, string Title, ChoiceStatus? Status, NotApplicableReason? Reason, string Note);
