using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Comparing;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Shelf;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Server.Api.Lenses;

/// <summary>A new lens.</summary>
/// <param name="Text">The lens file, character for character.</param>
/// <param name="Overlay">What stands beside it, as YAML; null for none.</param>
internal sealed record PostLens(LensId Alias, string Text, string? Overlay = null);

/// <summary>How the draft is published.</summary>
/// <param name="IsMajor">Whether answers must be looked at again.</param>
internal sealed record PostVersion(bool IsMajor);

/// <summary>A difference between two versions.</summary>
internal sealed record LensChangeView(LensChangeKind Kind, LensPart Part, string Id, string? Before, string? After, Words Sentence)
{
    public static LensChangeView Of(LensChange change) => new(change.Kind, change.Part, change.Id, change.Before, change.After, change.Sentence);
}

/// <summary>Something that an author should know.</summary>
internal sealed record LintView(string Rule, LintSeverity Severity, string Pointer, int? Line, QuestionId? Question, Words Sentence)
{
    private const string OverlayRule = "overlay";

    /// <summary>What is wrong with what stands beside the lens file.</summary>
    public static LintView Of(Unreadable trouble) => new(OverlayRule, LintSeverity.Error, "", trouble.At.Line, null, trouble.Reason);

    public static LintView Of(LintFinding finding) => new(finding.Id, finding.Severity, finding.Pointer, finding.Place?.Line, finding.Question, finding.Sentence);
}

/// <summary>A lens on the shelf.</summary>
/// <param name="Versions">Numbers of its published versions, the oldest first.</param>
internal sealed record LensView(LensRecordId Id, LensId Alias, string Name, bool IsShipped, IReadOnlyList<string> Versions, bool HasDraft);

/// <summary>One version of a lens.</summary>
internal sealed record LensVersionView
{
    public required LensVersionId Id { get; init; }

    public required LensId Alias { get; init; }

    public required string Number { get; init; }

    public required bool IsPublished { get; init; }

    /// <summary>The lens file.</summary>
    public required string Text { get; init; }

    /// <summary>What stands beside it, as YAML; null for none.</summary>
    public required string? Overlay { get; init; }

    public required DateTimeOffset At { get; init; }

    public static LensVersionView Of(LensId alias, LensVersion version) => new()
    {
        Id = version.Id,
        Alias = alias,
        Number = version.Number,
        IsPublished = version.IsPublished,
        Text = version.Text,
        Overlay = version.Overlay,
        At = version.At,
    };
}
