using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Comparing;

/// <summary>What was done to a part of a lens.</summary>
public enum LensChangeKind
{
    /// <summary>It is only in the later lens.</summary>
    Added,

    /// <summary>It is only in the earlier lens.</summary>
    Removed,

    /// <summary>Its name or title is another.</summary>
    Retitled,

    /// <summary>It stands in another pillar.</summary>
    Moved,

    /// <summary>The same answer gets another risk.</summary>
    RiskChanged,
}

/// <summary>Which part of a lens.</summary>
public enum LensPart
{
    /// <summary>The lens itself.</summary>
    Lens,

    /// <summary>A pillar.</summary>
    Pillar,

    /// <summary>A question.</summary>
    Question,

    /// <summary>A choice.</summary>
    Choice,
}

/// <summary>A difference between two lenses.</summary>
public sealed record LensChange
{
    /// <summary>What was done.</summary>
    public required LensChangeKind Kind { get; init; }

    /// <summary>To which part.</summary>
    public required LensPart Part { get; init; }

    /// <summary>The part's id, a choice's with its question's before it: <c>question/choice</c>. Empty for the lens itself.</summary>
    public required string Id { get; init; }

    /// <summary>The name or title, or the pillar of a question that moved, in the earlier lens; null where there is none.</summary>
    public string? Before { get; init; }

    /// <summary>The same in the later lens; null where there is none.</summary>
    public string? After { get; init; }

    /// <summary>How the risk changed; null for every other kind.</summary>
    public RiskChange? Risk { get; init; }

    /// <summary>The difference in a sentence.</summary>
    public Words Sentence => ComparingWords.Of(this);
}

/// <summary>An answer that gets another risk, and how many do.</summary>
/// <param name="Before">The answer under the earlier rules: the smallest that shows it, one that the console allows where there is one.</param>
/// <param name="After">The same answer under the later rules; choices that are gone are left out.</param>
/// <param name="Answers">How many selections of the earlier choices get another risk.</param>
/// <param name="Of">How many selections there are.</param>
public sealed record RiskChange(LintWitness Before, LintWitness After, int Answers, int Of);
