using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting;

/// <summary>Something about a lens that its author should know, with the proof.</summary>
public sealed record LintFinding
{
    /// <summary>What it is about.</summary>
    public required LintKind Kind { get; init; }

    /// <summary>How much it matters.</summary>
    public required LintSeverity Severity { get; init; }

    /// <summary>Where, as a JSON pointer (RFC 6901); empty means the whole file.</summary>
    public required string Pointer { get; init; }

    /// <summary>Where in the text; null for a lens that came from no file.</summary>
    public TextPlace? Place { get; init; }

    /// <summary>The question that it is about; null where it is about none.</summary>
    public QuestionId? Question { get; init; }

    /// <summary>What is so, with the values.</summary>
    public required Words Sentence { get; init; }

    /// <summary>A selection that shows it; null where it is not about selections.</summary>
    public LintWitness? Witness { get; init; }

    /// <summary>The selection to hold beside the first: the same with one tick more, or the other end of what never changes. Often null.</summary>
    public LintWitness? Then { get; init; }

    /// <summary>The rule's id, such as <c>rule-never-holds</c>.</summary>
    public string Id => LintRules.Of(Kind).Id;
}
