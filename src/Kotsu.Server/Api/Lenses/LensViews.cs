using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Comparing;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Shelf;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Engine.Shelves;

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
internal sealed record LintView
{
    private const string OverlayRule = "overlay";

    public required string Rule { get; init; }

    public required LintSeverity Severity { get; init; }

    /// <summary>Which of the two texts it is about.</summary>
    public required LintFile File { get; init; }

    /// <summary>Where in the lens file, as a JSON pointer; empty for all of it and for the overlay.</summary>
    public required string Pointer { get; init; }

    /// <summary>The line of that text, from 1; null where none is known.</summary>
    public required int? Line { get; init; }

    public required QuestionId? Question { get; init; }

    public required Words Sentence { get; init; }

    /// <summary>Everything of both texts.</summary>
    public static Page<LintView> Of(LintedContent linted) => new([.. linted.Findings.Select(Of), .. linted.OfOverlay.Select(Of)], null);

    private static LintView Of(Unreadable trouble) => new()
    {
        Rule = OverlayRule,
        Severity = LintSeverity.Error,
        File = LintFile.Overlay,
        Pointer = "",
        Line = trouble.At.Line,
        Question = null,
        Sentence = trouble.Reason,
    };

    private static LintView Of(LintFinding finding) => new()
    {
        Rule = finding.Id,
        Severity = finding.Severity,
        File = LintFile.Lens,
        Pointer = finding.Pointer,
        Line = finding.Place?.Line,
        Question = finding.Question,
        Sentence = finding.Sentence,
    };
}

/// <summary>The texts of a lens.</summary>
internal enum LintFile
{
    /// <summary>The lens file.</summary>
    Lens,

    /// <summary>What stands beside it.</summary>
    Overlay,
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
