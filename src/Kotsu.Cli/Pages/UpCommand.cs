using System.CommandLine;
using Kotsu.Cli.Files;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;

namespace Kotsu.Cli.Pages;

/// <summary><c>kotsu up [PATH]</c>: the review on a page, opened in the browser.</summary>
public static class UpCommand
{
    private const string FileName = "report.html";

    /// <summary>The command.</summary>
    public static Command Create(UseCases work, Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.WithPlace(values);
        var stay = values.Switch("--no-open", new("Write the page and print its path, without opening it.", "ページを書き出してパスを表示するだけで、開きません。"));
        var command = new Command("up", caller.Say(
            "Writes the review as a page and opens it in the browser.",
            "レビューをページに書き出し、ブラウザーで開きます。"));
        look.AddTo(command);
        command.Options.Add(stay);
        command.SetAction((parsed, cancellationToken) => ShowAsync(work, caller, look.Read(parsed), opens: !parsed.GetValue(stay), cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(UseCases work, Caller caller, Look look, bool opens, CancellationToken cancellationToken)
    {
        var report = await work.ReviewAsync(look, caller, cancellationToken);
        var request = new ReportRequest(ReportFormat.Html, File: null, FailOn.None, HasDetails: true);
        var page = Path.Combine(work.GetResultsFolder(look), FileName);
        if (await WholeFile.WriteAsync(page, Rendering.Of(report, request, Rendering.Options(caller, look)), cancellationToken) is { } refusal)
        {
            return caller.Refuse(refusal);
        }

        var isOpen = opens && Browser.FindOpener(caller) is { } opener && Browser.TryOpen(page, opener);
        await caller.Output.WriteLineAsync(isOpen ? caller.Say($"Opened: {page}", $"開きました: {page}") : page);
        return ExitCodes.Clean;
    }
}
