using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Statements;
using Kotsu.Core.Evidence;
using Kotsu.Engine.Opening;
using Kotsu.Engine.Recording;
using Kotsu.Storage.Statements;

namespace Kotsu.Cli.Dismissals;

/// <summary><c>kotsu dismiss FACT|FINGERPRINT</c>: findings are put aside until a day.</summary>
public static class DismissCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.ForFinding(values);
        var what = new Argument<string>("what")
        {
            HelpName = "FACT|FINGERPRINT",
            Description = caller.Say("The number of a fact of the last review, which means all that its probe found, or the fingerprint of one finding.", "直前のレビューの事実の番号（そのプローブの検出すべて）、または検出1件のフィンガープリント。"),
        };
        var until = values.Day("--until", new("The first day on which they count again.", "再び数え始める日。"));
        var why = values.Text("--why", "TEXT", new("Why they are wrong here, or can wait.", "誤検出である理由、または後でよい理由。"));
        var by = values.Text("--by", "WHO", new("Who says so. Default: the login name.", "誰の判断か。省略するとログイン名。"));
        until.Required = why.Required = true;
        var command = new Command("dismiss", caller.Say("Puts findings aside until a day, with a reason.", "理由を添えて、検出を期日まで対象外にします。")) { what, until, why, by };
        look.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var looked = look.Read(parsed);
            await using var desk = await UseCases.OpenDeskAsync(looked, caller, cancellationToken);
            var found = await FindAsync(desk, looked, parsed.GetRequiredValue(what), cancellationToken);
            var dismissal = new Dismissal
            {
                Probe = found.Probe,
                Fingerprint = found.Fingerprint,
                On = desk.AsOf,
                Until = parsed.GetValue(until)!.Value,
                Why = parsed.GetValue(why)!,
                By = parsed.GetValue(by) ?? caller.Login,
            };
            return await Acknowledgement.PrintAsync(caller, await RecordAsync(desk, dismissal, cancellationToken));
        });
        return command;
    }

    private static async Task<Dismissed> FindAsync(WorkloadDesk desk, Look look, string what, CancellationToken cancellationToken)
    {
        var opened = Stores.Open(desk.Place, look.Data);
        using var store = opened.Store;
        var found = await new FindDismissed(store, await desk.GetRepositoryAsync(opened, cancellationToken)).FindAsync(what, cancellationToken);
        return found.Problem is null ? found : throw new RefusedException(Refusals.Of(found.Problem));
    }

    private static async Task<string> RecordAsync(WorkloadDesk desk, Dismissal dismissal, CancellationToken cancellationToken)
    {
        // No practice is named, so no lens is read.
        var written = await desk.Record(new HashSet<Core.Lenses.PracticeCode>(), new StatementWriter(desk.Place.Root)).DismissalAsync(dismissal, cancellationToken);
        return written.Path ?? throw new RefusedException(Refusals.Of(written.Problem!));
    }
}
