using System.Text;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Problems;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Definitions;

namespace Kotsu.Engine.Shelves;

/// <summary>Lints a text that is on no shelf yet.</summary>
public static class LintContent
{
    /// <summary>What its author should know, of the lens file and of what stands beside it. A text that is no lens at all is told as a finding.</summary>
    public static Result<LintedContent> Run(LensContent content) => LensContent.FindTooLong(content) is { } problem ? problem : Of(content);

    /// <summary>The same of a text that is on a shelf.</summary>
    public static LintedContent Of(LensContent content)
    {
        var document = LensDocument.Read(Encoding.UTF8.GetBytes(content.Text));
        return new(
            LensLinter.Lint(document),
            document.Lens is { } lens && content.Overlay is { } overlay ? OverlayReader.Read(overlay, "overlay.yaml", lens).Troubles : []);
    }
}

/// <summary>What came of linting a text.</summary>
/// <param name="OfOverlay">What is wrong beside the lens file; empty while that is no lens.</param>
public sealed record LintedContent(IReadOnlyList<LintFinding> Findings, IReadOnlyList<Unreadable> OfOverlay);
