using System.CommandLine;
using Kotsu.Cli.Files;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Findings;

namespace Kotsu.Cli.Reviews;

/// <summary>How a review is shown, and when it fails a script.</summary>
public sealed class ReportOptions(Values values)
{
    private readonly Option<ReportFormat?> format = values.Choice(
        "--format",
        new("How to write the report. Default: by the file that --output names, else text.", "レポートの形式。省略すると--outputのファイル名に従い、なければtext。"),
        ReportFormats.All);

    private readonly Option<string?> output = OutputFile.Option(values);

    private readonly Option<FailOn?> failOn = values.Choice(
        "--fail-on",
        new("End with exit code 1 where work of this risk or above is found. Default: none.", "このリスク以上のものがあれば、終了コード1で終わります。省略するとnone。"),
        ("high", FailOn.High),
        ("medium", FailOn.Medium),
        ("low", FailOn.Low),
        ("none", FailOn.None));

    private readonly Option<bool> details = values.Switch(
        "--details",
        new("Show every fact, with the characters underlined.", "すべての事実を、該当箇所に下線を付けて表示します。"));

    /// <summary>Lets a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { format, output, failOn, details })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public ReportRequest Read(ParseResult parsed)
    {
        var file = parsed.GetValue(output);
        return new(parsed.GetValue(format) ?? ReportFormats.OfFile(file), file, parsed.GetValue(failOn) ?? FailOn.None, parsed.GetValue(details));
    }
}

/// <summary>How a review is to be shown.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="File">Where to; null means the output.</param>
/// <param name="FailOn">From which risk on a script is to fail.</param>
/// <param name="HasDetails">Whether everything is shown in a terminal.</param>
public sealed record ReportRequest(ReportFormat Format, string? File, FailOn FailOn, bool HasDetails);

/// <summary>From which risk on work fails a script. The numbers are those of <see cref="Severity"/>.</summary>
public enum FailOn
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>Any work.</summary>
    Low = 1,

    /// <summary>MEDIUM or HIGH.</summary>
    Medium = 2,

    /// <summary>HIGH.</summary>
    High = 3,
}
