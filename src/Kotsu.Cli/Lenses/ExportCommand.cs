using System.CommandLine;
using Kotsu.Cli.Files;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens export ID|FILE</c>: the very bytes of a lens.</summary>
public static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var lens = NamedLens.Argument(caller);
        var strict = values.Switch("--strict", new("Refuse what the specification refuses.", "仕様に反するレンズは書き出しません。"));
        var output = values.Text("--output", "FILE", new("Write the lens into this file. Default: print it.", "レンズの書き出し先。省略すると画面に出力します。"));
        var path = NamedLens.Path(values);
        var command = new Command("export", caller.Say(
            "Writes a lens as it was imported, byte for byte, to be imported into AWS's tool or another workload.",
            "レンズを、取り込んだときのまま1バイトも変えずに書き出します。AWSのツールや別のワークロードに取り込めます。")) { lens, strict, output, path };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var texts = await NamedLens.GetAsync(parsed.GetRequiredValue(lens), parsed.GetValue(path), cancellationToken);
            var document = NamedLens.Read(texts, parsed.GetValue(strict));
            return await new OutputFile(caller, parsed.GetValue(output)).WriteAsync(document.Bytes, cancellationToken) is { } refusal ? caller.Refuse(refusal) : ExitCodes.Clean;
        });
        return command;
    }
}
