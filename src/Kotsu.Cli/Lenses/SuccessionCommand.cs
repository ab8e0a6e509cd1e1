using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Editions;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Lenses;
using Kotsu.Reports.Lenses.Editions;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens succession [EDITION]</c>: the editions of a lens, what became of its practices, and what an old answer still says.</summary>
public static class SuccessionCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var edition = new Argument<string?>("edition") { HelpName = "EDITION", Arity = ArgumentArity.ZeroOrOne, Description = caller.Say("An earlier edition, such as 2022-03-31. Default: all of them in short.", "過去の版。2022-03-31など。省略するとすべての版の概要。") };
        edition.CompletionSources.Add(_ => FindEditions.Of(LensCatalogue.WithEditions[0]).Editions?.Editions.Select(e => e.Id.Value) ?? []);
        var lens = values.Text("--lens", "ID", new("The lens. Default: operational-excellence.", "レンズ。省略するとoperational-excellence。"));
        lens.CompletionSources.Add(_ => LensCatalogue.WithEditions);
        var answers = values.Text("--answers", "FILE", new(
            "Carry these answers of EDITION forward: a file with the code of one ticked practice a line.",
            "この版での回答を引き継ぎます。チェックしたプラクティスのコードを1行に1つ書いたファイル。"));
        var command = new Command("succession", caller.Say(
            "Shows the editions of a lens, what became of each practice, and which old answers still count.",
            "レンズの版と、各プラクティスがその後どうなったか、どの回答が今も有効かを示します。")) { edition, lens, answers };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (history, problem) = FindEditions.Of(parsed.GetValue(lens) ?? LensCatalogue.WithEditions[0]);
            var said = Said(history ?? throw NamedLens.Refused(problem!), parsed.GetValue(edition), parsed.GetValue(answers), Rendering.Options(caller));
            await caller.Output.WriteAsync(said.AsMemory(), cancellationToken);
            return ExitCodes.Clean;
        });
        return command;
    }

    private static string Said(EditionHistory history, string? edition, string? answers, TextOptions options)
    {
        if (edition is null)
        {
            return answers is null ? SuccessionText.Overview(history, options) : throw new RefusedException(Refusal.Usage(
                "--answers: the edition is missing · say under which one people answered: kotsu lens succession 2022-03-31 --answers FILE",
                "--answers: 版の指定がありません · どの版での回答かを kotsu lens succession 2022-03-31 --answers FILE のように指定してください"));
        }

        var (from, unknown) = FindEditions.Find(history, edition);
        var id = from ?? throw NamedLens.Refused(unknown!);
        return answers is null
            ? SuccessionText.Edition(history, history.Editions.First(e => e.Id == id), options)
            : SuccessionText.Carried(CarryForward.Carry(history, id, Ticked(answers)), options);
    }

    private static IReadOnlySet<PracticeCode> Ticked(string file)
    {
        var (ticked, problem) = FindEditions.ReadTicked(file);
        return ticked ?? throw NamedLens.Refused(problem!);
    }
}
