using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Engine.Histories;
using Kotsu.Reports.Json;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Histories;

/// <summary><c>kotsu history PATH</c>.</summary>
public static class HistoryCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.ForHistory(values);
        var format = values.Choice("--format", new("How to write it; default: text.", "出力の形式。省略するとtext。"), ("text", ReportFormat.Text), ("json", ReportFormat.Json));
        var command = new Command("history", caller.Say(
            "Tells what the history shows: the oldest TODOs, folders that one person knows, releases, files that change often.",
            "履歴から分かることを示します。最も古いTODO、1人しか知らないフォルダー、リリース、変更の多いファイルです。"));
        look.AddTo(command);
        command.Options.Add(format);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (overview, problem) = await ShowHistory.RunAsync(look.Read(parsed).KeepingHistory, caller.Clock, cancellationToken);
            var shown = overview ?? throw new RefusedException(Refusals.Of(problem!));
            await caller.Output.WriteAsync(parsed.GetValue(format) is ReportFormat.Json ? HistoryJson.Render(shown) : HistoryText.Of(shown, Rendering.Options(caller)));
            return ExitCodes.Clean;
        });
        return command;
    }
}
