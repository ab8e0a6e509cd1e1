using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Engine.Catalogues;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Probes;

/// <summary><c>kotsu probe list</c> and <c>kotsu probe explain ID</c>.</summary>
public static class ProbeCommand
{
    /// <summary>The command with its two verbs.</summary>
    public static Command Create(Caller caller) => new("probe", caller.Say(
        "Lists and explains the probes.",
        "プローブの一覧と説明を表示します。"))
    {
        List(caller),
        Explain(caller),
    };

    private static Command List(Caller caller)
    {
        var command = new Command("list", caller.Say("Lists every probe with its stage and statement.", "すべてのプローブを、段階と判定文とともに表示します。"));
        command.SetAction(_ =>
        {
            caller.Output.Write(ProbeListText.Of([.. UseCases.Probes.Select(p => p.Definition)], Rendering.Options(caller)));
            return ExitCodes.Clean;
        });
        return command;
    }

    private static Command Explain(Caller caller)
    {
        var id = new Argument<string>("id") { HelpName = "ID", Description = caller.Say("The probe's id.", "プローブのID。") };
        id.CompletionSources.Add(_ => UseCases.Probes.Select(p => p.Id.Value));
        var command = new Command("explain", caller.Say("Tells all that a probe's definition says.", "プローブの定義の内容をすべて表示します。")) { id };
        command.SetAction(parsed =>
        {
            caller.Output.Write(ProbeExplainText.Of(Get(parsed.GetRequiredValue(id)).Definition, Rendering.Options(caller)));
            return ExitCodes.Clean;
        });
        return command;
    }

    private static CataloguedProbe Get(string id) => UseCases.FindProbe(id) ?? throw new RefusedException(Unknown(id));

    private static Refusal Unknown(string id)
    {
        var meant = NearestWord.Find(id, UseCases.Probes.Select(p => p.Id.Value));
        return Refusal.Usage(
            $"{id}: is not a probe{(meant is null ? "" : $" · did you mean {meant}?")} · see kotsu probe list",
            $"{id}: このプローブはありません{(meant is null ? "" : $" · もしかして {meant}？")} · kotsu probe list を見てください");
    }
}
