using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Engine.Lenses;
using Kotsu.Storage.Lenses;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens import FILE</c>: takes a lens into a workload, byte for byte.</summary>
public static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var file = new Argument<string>("file") { HelpName = "FILE", Description = caller.Say("A file of AWS custom-lens JSON. An overlay.yaml beside it comes along.", "AWSカスタムレンズJSONのファイル。隣にoverlay.yamlがあれば一緒に取り込みます。") };
        var id = values.Text("--id", "ID", new("The id by which it is found again. Default: the file's name.", "あとで指定するときのid。省略するとファイル名。"));
        var strict = values.Switch("--strict", new("Refuse what the specification refuses.", "仕様に反するレンズは取り込みません。"));
        var replace = values.Switch("--replace", new("Replace another lens that was imported under the id.", "同じidで取り込まれた別のレンズを置き換えます。"));
        var path = NamedLens.Path(values);
        var command = new Command("import", caller.Say(
            "Keeps a lens in the workload, byte for byte: below .kotsu/lenses, to be committed and used with --lens ID.",
            "レンズを1バイトも変えずにワークロードの .kotsu/lenses に保管します。コミットすると、--lens IDで使えます。")) { file, id, strict, replace, path };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var root = WritableFolder.Get(parsed.GetValue(path) ?? ".");
            var request = new ImportRequest(parsed.GetRequiredValue(file), parsed.GetValue(id), parsed.GetValue(strict), parsed.GetValue(replace));
            var imported = await new ImportLens(NamedLens.Shelf(root), new LensFolder(root)).RunAsync(request, cancellationToken);
            return imported.Problem is { } problem ? throw NamedLens.Refused(problem) : await PrintAsync(caller, imported);
        });
        return command;
    }

    private static async Task<int> PrintAsync(Caller caller, ImportedLens imported)
    {
        await caller.Output.WriteLineAsync(caller.Say($"Imported as {imported.Id}: {imported.Path}", $"{imported.Id}として取り込みました: {imported.Path}"));
        if (imported.Warnings > 0)
        {
            await caller.Errors.WriteLineAsync(caller.Say(
                $"kotsu: the form is bent in {imported.Warnings} places · see {caller.Command} lens lint {imported.Path}",
                $"kotsu: 書式上の注意が{imported.Warnings}か所あります · {caller.Command} lens lint {imported.Path} で確かめてください"));
        }

        return ExitCodes.Clean;
    }
}
