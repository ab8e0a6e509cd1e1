using System.Diagnostics;
using Kotsu.Cli.Help;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Reports.Html;
using Kotsu.Reports.Json;
using Kotsu.Reports.Markdown;
using Kotsu.Reports.Sarif;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Reviews;

/// <summary>From a format's name to its writer.</summary>
internal static class Rendering
{
    /// <summary>How a terminal text is written for this caller.</summary>
    public static TextOptions Options(Caller caller, Look? look = null) => new()
    {
        Language = caller.Language,
        Palette = caller.TakesColour ? Palette.Ansi : Palette.Off,
        Command = caller.Command,
        Suffix = look?.Suffix ?? "",
    };

    /// <summary>The report in the format asked for. Those for programs hold nothing of this machine, not even a folder's name.</summary>
    public static string Of(LookedAt looked, ReportRequest request, TextOptions options) => request.Format switch
    {
        ReportFormat.Text when request.HasDetails => TextReport.Details(looked.Named, options),
        ReportFormat.Text => TextReport.FirstScreen(looked.Named, options),
        ReportFormat.Html => HtmlReport.Render(looked.Named, options.Language),
        ReportFormat.Markdown => MarkdownReport.Render(looked.Named, options.Language),
        ReportFormat.Json => JsonReport.Render(looked.Report),
        ReportFormat.Sarif => SarifReport.Render(looked.Report, [.. UseCases.Probes.Select(p => p.Definition)], options.Language, PrintVersion.Version),
        _ => throw new UnreachableException(),
    };
}
