using System.CommandLine;
using Kotsu.Cli.Files;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Cli.Lenses;

/// <summary>The options of <c>kotsu lens lint</c>.</summary>
internal sealed class LintFlags(Values values)
{
    private readonly Option<bool> strict = values.Switch(
        "--strict",
        new("Keep the specification to the letter. Default: take what published lenses contain, with a warning.", "仕様に厳密に従います。省略すると、公開済みのレンズで見られる違いは、警告にとどめます。"));

    private readonly Option<ReportFormat?> format = LensFormats.Option(values, LensFormats.Lint);

    private readonly Option<string?> output = OutputFile.Option(values);

    private readonly Option<FailOn?> failOn = values.Choice(
        "--fail-on",
        new("End with exit code 1 where a finding of this severity or above is found. Default: none.", "この重さ以上の指摘があれば、終了コード1で終わります。省略するとnone。"),
        ("error", FailOn.High),
        ("warning", FailOn.Medium),
        ("note", FailOn.Low),
        ("none", FailOn.None));

    private readonly Option<bool> watch = values.Switch(
        "--watch",
        new("Lint again whenever a file changes, until Ctrl-C.", "ファイルが変わるたびに検査し直します。Ctrl-Cで終わります。"));

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { strict, format, output, failOn, watch })
        {
            command.Options.Add(option);
        }
    }

    public bool Watches(ParseResult parsed) => parsed.GetValue(watch);

    public LintRequest Read(ParseResult parsed)
    {
        var file = parsed.GetValue(output);
        return new(parsed.GetValue(strict), parsed.GetValue(format) ?? LensFormats.OfFile(file, LensFormats.Lint), file, SeverityOf(parsed.GetValue(failOn)));
    }

    private static LintSeverity? SeverityOf(FailOn? failOn) => failOn switch
    {
        FailOn.High => LintSeverity.Error,
        FailOn.Medium => LintSeverity.Warning,
        FailOn.Low => LintSeverity.Note,
        _ => null,
    };
}
