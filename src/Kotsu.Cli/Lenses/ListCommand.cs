using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Engine.Catalogues;
using Kotsu.Reports.Lenses;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens list</c>: the lenses within reach.</summary>
public static class ListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var path = NamedLens.Path(values);
        var command = new Command("list", caller.Say(
            "Lists the lenses that come with Kotsu and those that were imported into the workload.",
            "Kotsuに付属するレンズと、ワークロードに取り込んだレンズを一覧にします。")) { path };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (imported, problem) = await NamedLens.Shelf(parsed.GetValue(path)).ListImportedAsync(cancellationToken);
            if (problem is not null)
            {
                throw NamedLens.Refused(problem);
            }

            var lenses = UseCases.LensIds.Select(id => new ListedLens(id, null, LensCatalogue.Find(id).Lens))
                .Concat(imported!.Select(l => new ListedLens(l.Id, l.Path, LensCatalogue.Read(l).Lens)));
            await caller.Output.WriteAsync(LensListText.Of([.. lenses], Rendering.Options(caller)));
            return ExitCodes.Clean;
        });
        return command;
    }
}
