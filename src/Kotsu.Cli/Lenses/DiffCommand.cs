using System.CommandLine;
using Kotsu.Cli.Files;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Core.Lenses.Comparing;
using Kotsu.Reports.Lenses;
using Kotsu.Reports.Lenses.Comparing;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens diff A B</c>: what differs in meaning between two lenses.</summary>
public static class DiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var before = NamedLens.Argument(caller, "before", "A");
        var after = NamedLens.Argument(caller, "after", "B");
        var format = LensFormats.Option(values, LensFormats.Diff);
        var output = values.Text("--output", "FILE", new("Write the differences into this file.", "違いの書き出し先。"));
        var path = NamedLens.Path(values);
        var command = new Command("diff", caller.Say(
            "Shows what differs between two lenses: pillars, questions, choices, and answers that get another risk.",
            "2つのレンズの違いを示します。柱・質問・選択肢と、リスクが変わる回答が対象です。")) { before, after, format, output, path };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var named = (A: parsed.GetRequiredValue(before), B: parsed.GetRequiredValue(after));
            var was = await NamedLens.GetAsync(named.A, parsed.GetValue(path), cancellationToken);
            var now = await NamedLens.GetAsync(named.B, parsed.GetValue(path), cancellationToken);
            var comparison = LensComparison.Between(NamedLens.Read(was).Lens!, NamedLens.Read(now).Lens!);
            var file = parsed.GetValue(output);
            var text = (parsed.GetValue(format) ?? LensFormats.OfFile(file, LensFormats.Diff)) is ReportFormat.Json
                ? LensJsonText.Of(named.A, named.B, comparison)
                : DiffText.Of(comparison, was.Lens.Span.SequenceEqual(now.Lens.Span), Rendering.Options(caller));
            return await new OutputFile(caller, file).WriteAsync(text, cancellationToken) is { } refusal ? caller.Refuse(refusal) : ExitCodes.Clean;
        });
        return command;
    }
}
