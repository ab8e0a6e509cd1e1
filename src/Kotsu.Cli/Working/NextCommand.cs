using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Engine.Flow;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Working;

/// <summary><c>kotsu next [PATH] --minutes N</c>: one piece of work that fits.</summary>
public static class NextCommand
{
    private const int UsualMinutes = 30;

    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.WithPlace(values);
        var minutes = values.Number("--minutes", 1, 10_000, new("The time that you have. Default: 30.", "使える時間（分）。省略すると30。"));
        var command = new Command("next", caller.Say(
            "Gives one piece of work that fits into the time you have.",
            "使える時間でできる作業を一つ示します。"));
        command.Options.Add(minutes);
        look.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var looked = look.Read(parsed);
            var time = parsed.GetValue(minutes) ?? UsualMinutes;
            var report = (await UseCases.ReviewAsync(looked, caller, cancellationToken)).Report;
            var piece = FindNextWork.In(report, UseCases.Probes, time);
            await caller.Output.WriteAsync(NextText.Of(piece is null ? null : new(piece.Fact, piece.Items, piece.Minutes, piece.Points), time, Rendering.Options(caller, looked)));
            return ExitCodes.Clean;
        });
        return command;
    }
}
