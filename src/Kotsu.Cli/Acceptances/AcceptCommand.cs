using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Statements;

namespace Kotsu.Cli.Acceptances;

/// <summary><c>kotsu accept PRACTICE</c>: a signed decision to live with a gap for a while.</summary>
public static class AcceptCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var practice = PracticeArgument.Create(caller);
        var look = LookOptions.ForStatement(values);
        var decision = new DecisionOptions(values);
        var command = new Command("accept", caller.Say(
            "Records that somebody with authority accepts the risk of a practice for a while.",
            "権限のある人が期限付きでリスクを受容したことを記録します。")) { practice };
        decision.AddTo(command);
        look.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var notebook = await Notebook.OpenAsync(look.Read(parsed), caller, cancellationToken);
            var acceptance = decision.Read(parsed, notebook.Practice(parsed.GetRequiredValue(practice)), notebook.Today);
            return await Acknowledgement.PrintAsync(caller, await notebook.RecordAsync(r => r.AcceptanceAsync(acceptance, cancellationToken)));
        });
        return command;
    }
}
