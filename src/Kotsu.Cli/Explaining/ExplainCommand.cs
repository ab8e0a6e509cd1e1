using System.CommandLine;
using System.Diagnostics;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Explaining;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Explaining;

/// <summary><c>kotsu explain [WHAT]</c>: how a number is made.</summary>
public static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.WithPath(values);
        var what = new Argument<string?>("what")
        {
            HelpName = "WHAT",
            Arity = ArgumentArity.ZeroOrOne,
            Description = caller.Say(
                "A practice's code (OPS07-BP03), the number of a fact, or a probe's id. Default: the headline figures.",
                "プラクティスのコード（OPS07-BP03）、事実の番号、プローブのIDのいずれか。省略すると全体の数値。"),
        };
        what.CompletionSources.Add(_ => UseCases.Probes.Select(p => p.Id.Value));
        var command = new Command("explain", caller.Say("Shows how a number is made.", "数値がどう計算されたかを示します。")) { what };
        look.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var looked = look.Read(parsed);
            var report = (await UseCases.ReviewAsync(looked, caller, cancellationToken)).Report;
            await caller.Output.WriteAsync(Text(report, parsed.GetValue(what), Rendering.Options(caller, looked)));
            return ExitCodes.Clean;
        });
        return command;
    }

    private static string Text(ReviewReport report, string? what, TextOptions options)
    {
        if (what is null)
        {
            return ExplainText.Overview(report, options);
        }

        return ExplainNumber.Find(report, what) switch
        {
            Explained.OfPractice practice => ExplainText.Practice(report, practice.Practice, options),
            Explained.OfFact fact => ExplainText.Fact(fact.Fact, UseCases.FindProbe(fact.Fact.Probe.Value)?.Definition, options),
            // A probe that found nothing wrong can still be explained.
            Explained.Nothing nothing => UseCases.FindProbe(what) is { } probe
                ? ProbeExplainText.Of(probe.Definition, options)
                : throw new RefusedException(Refusals.Of(nothing.Problem)),
            _ => throw new UnreachableException(),
        };
    }
}
