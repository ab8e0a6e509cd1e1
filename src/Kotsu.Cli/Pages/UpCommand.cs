using System.CommandLine;
using Kotsu.Cli.Files;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Reports.Html;

namespace Kotsu.Cli.Pages;

/// <summary><c>kotsu up [PATH]</c>: the review on a page, opened in the browser.</summary>
public static class UpCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.WithPlace(values);
        var stay = values.Switch("--no-open", new("Write the page and print its path, without opening it.", "ページを書き出してパスを表示するだけで、開きません。"));
        var command = new Command("up", caller.Say(
            "Writes the review as a page and opens it in the browser.",
            "レビューをページに書き出し、ブラウザーで開きます。"));
        command.Options.Add(stay);
        look.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ShowAsync(caller, look.Read(parsed), opens: !parsed.GetValue(stay), cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(Caller caller, Look look, bool opens, CancellationToken cancellationToken)
    {
        var looked = await UseCases.ReviewAsync(look, caller, cancellationToken);
        var page = PageFile.Prepare(look, looked);
        if (await WholeFile.WriteAsync(page, HtmlReport.Render(looked.Named, caller.Language), cancellationToken, makesFolder: true) is { } refusal)
        {
            return caller.Refuse(refusal);
        }

        var isOpen = opens && Browser.FindOpener(caller) is { } opener && Browser.TryOpen(page, opener);
        await caller.Output.WriteLineAsync(isOpen ? caller.Say($"Opened: {page}", $"開きました: {page}") : page);
        return ExitCodes.Clean;
    }
}
