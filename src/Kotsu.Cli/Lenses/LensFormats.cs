using System.CommandLine;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;

namespace Kotsu.Cli.Lenses;

/// <summary>The formats in which things are said of lenses.</summary>
internal static class LensFormats
{
    /// <summary>Of the linter.</summary>
    public static ReportFormat[] Lint { get; } = [ReportFormat.Text, ReportFormat.Json, ReportFormat.Sarif];

    /// <summary>Of a comparison.</summary>
    public static ReportFormat[] Diff { get; } = [ReportFormat.Text, ReportFormat.Json];

    /// <summary>The option that chooses one.</summary>
    public static Option<ReportFormat?> Option(Values values, ReportFormat[] formats) => values.Choice(
        "--format",
        new("How to write the result. Default: by the file that --output names, else text.", "結果の形式。省略すると--outputのファイル名に従い、なければtext。"),
        [.. ReportFormats.All.Where(f => formats.Contains(f.Value))]);

    /// <summary>The format that a file's name asks for; text where it asks for none of them.</summary>
    public static ReportFormat OfFile(string? file, ReportFormat[] formats) =>
        ReportFormats.OfFile(file) is var asked && formats.Contains(asked) ? asked : ReportFormat.Text;
}
