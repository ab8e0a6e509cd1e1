using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens lint FILE…</c>: what is wrong with lens files, with a witness for each finding.</summary>
public static class LintCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var files = new Argument<string[]>("files")
        {
            HelpName = "FILE…",
            Arity = ArgumentArity.OneOrMore,
            Description = caller.Say("Files of AWS custom-lens JSON. One that is no lens takes a line; the rest still runs.", "AWSカスタムレンズJSONのファイル。レンズでないファイルは1行で知らせ、残りを続けます。"),
        };
        var options = new LintFlags(values);
        var command = new Command("lint", caller.Say(
            "Finds what is wrong with lens files: exactly, over every selection, with a witness for each finding.",
            "レンズの誤りを探します。すべての選び方について厳密に判定し、指摘ごとに実例を示します。")) { files };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var run = new LintRun(caller, parsed.GetRequiredValue(files), options.Read(parsed));
            return options.Watches(parsed) ? new FileWatch(caller, run.Files).RunAsync(run.RunAsync, cancellationToken) : run.RunAsync(cancellationToken);
        });
        return command;
    }
}

/// <summary>How files are linted, shown, and when they fail a script.</summary>
/// <param name="IsStrict">Whether the specification is kept to the letter.</param>
/// <param name="Format">Text, JSON or SARIF.</param>
/// <param name="File">Where the report goes; null means the output.</param>
/// <param name="FailOn">From which severity on a script is to fail; null means never.</param>
public sealed record LintRequest(bool IsStrict, ReportFormat Format, string? File, LintSeverity? FailOn);
