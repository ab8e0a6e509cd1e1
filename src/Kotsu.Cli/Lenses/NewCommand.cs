using System.CommandLine;
using System.Globalization;
using Kotsu.Cli.Files;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Drafting;
using Kotsu.Core.Problems;
using Kotsu.Engine.Catalogues;
using Kotsu.Sources.Lenses;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens new ID|FILE</c>: starts a lens that is valid as it is, with comments on every field.</summary>
public static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var what = new Argument<string>("what")
        {
            HelpName = "ID|FILE",
            Description = caller.Say("The lens's id, which names its folder here; or the path of its lens.json.", "レンズのid（ここに作るフォルダーの名前）、またはlens.jsonのパス。"),
        };
        var name = values.Text("--name", "TEXT", new("The lens's name. Default: from its id.", "レンズの名前。省略するとidから作ります。"));
        var command = new Command("new", caller.Say(
            "Starts a lens: lens.json, and beside it overlay.yaml with a comment on every field.",
            "レンズの下書きを作ります。lens.jsonと、全項目に説明を付けたoverlay.yamlです。")) { what, name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = FileOf(parsed.GetRequiredValue(what));
            var draft = Draft(new(LensTexts.IdOf(Path.GetFullPath(file))), parsed.GetValue(name), caller.Clock.GetLocalNow());
            return await WriteAsync(caller, file, draft, cancellationToken);
        });
        return command;
    }

    private static string FileOf(string what) => LensCatalogue.IsFile(what) ? what : Path.Combine(what, LensFolders.LensFile);

    private static LensDraft Draft(LensId id, string? name, DateTimeOffset now)
    {
        if (!LensDraft.IsId(id))
        {
            throw NamedLens.Refused(LensProblems.NewIdIsNotAllowed(id.Value));
        }

        var title = name ?? char.ToUpperInvariant(id.Value[0]) + id.Value[1..].Replace('-', ' ');
        return LensDraft.IsName(title)
            ? LensDraft.New(id, title, new(now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : throw NamedLens.Refused(LensProblems.NameIsNotAllowed());
    }

    private static async Task<int> WriteAsync(Caller caller, string file, LensDraft draft, CancellationToken cancellationToken)
    {
        var overlay = Path.Combine(Path.GetDirectoryName(file)!, LensFolders.OverlayFile);
        if (new[] { file, overlay }.FirstOrDefault(Path.Exists) is { } there)
        {
            throw NamedLens.Refused(LensProblems.FileIsThere(there));
        }

        foreach (var (path, text) in new[] { (file, draft.LensJson), (overlay, draft.OverlayYaml) })
        {
            if (await WholeFile.WriteAsync(path, text, cancellationToken, makesFolder: true) is { } refusal)
            {
                return caller.Refuse(refusal);
            }

            await caller.Output.WriteLineAsync(path);
        }

        caller.Note(new($"Next: {caller.Command} lens lint --strict --watch {file}", $"次: {caller.Command} lens lint --strict --watch {file}"));
        return ExitCodes.Clean;
    }
}
