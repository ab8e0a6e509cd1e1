using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Core.Reviews;
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

    /// <summary>The report in the format asked for.</summary>
    public static string Of(ReviewReport report, ReportRequest request, TextOptions options) => request.Format switch
    {
        ReportFormat.Text when request.HasDetails => TextReport.Details(report, options),
        _ => TextReport.FirstScreen(report, options),
    };
}
