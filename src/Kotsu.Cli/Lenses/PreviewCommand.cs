using System.CommandLine;
using Kotsu.Cli.Files;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Reports.Lenses.Preview;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens preview ID|FILE</c>: the questionnaire as a page.</summary>
public static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var lens = NamedLens.Argument(caller);
        var output = values.Text("--output", "FILE", new("Write the page into this file. Default: print it.", "ページの書き出し先。省略すると画面に出力します。"));
        var path = NamedLens.Path(values);
        var command = new Command("preview", caller.Say(
            "Writes the questionnaire as one self-contained HTML page, in English and Japanese side by side.",
            "質問票を、英語と日本語を並べた1つのHTMLページに書き出します。")) { lens, output, path };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var texts = await NamedLens.GetAsync(parsed.GetRequiredValue(lens), parsed.GetValue(path), cancellationToken);
            var page = LensPreview.Render(NamedLens.Understand(texts));
            return await new OutputFile(caller, parsed.GetValue(output)).WriteAsync(page, cancellationToken) is { } refusal ? caller.Refuse(refusal) : ExitCodes.Clean;
        });
        return command;
    }
}
