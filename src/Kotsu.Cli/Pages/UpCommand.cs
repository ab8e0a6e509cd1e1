using System.CommandLine;
using System.Globalization;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Cli.Serving;
using Kotsu.Engine.Observing;
using Kotsu.Reports.Html;
using Kotsu.Server.Host;

namespace Kotsu.Cli.Pages;

/// <summary><c>kotsu up [PATH]</c>: the review, printed and on a page, with a server behind it that keeps what is said.</summary>
public static class UpCommand
{
    private const int DefaultPort = 7070;
    private const int MostPort = 65535;

    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.WithPlace(values);
        var port = values.Number("--port", 0, MostPort, new($"The port to listen on; default: {DefaultPort}, 0 takes any that is free.", $"待ち受けるポート。省略すると{DefaultPort}。0にすると空いているポートを使います。"));
        var stay = values.Switch("--no-open", new("Do not open the browser; print its link.", "ブラウザーを開かず、リンクを表示します。"));
        var command = new Command("up", caller.Say(
            "Reviews, prints it, and serves it with everything that people say on http://localhost:7070.",
            "レビューして結果を表示し、http://localhost:7070 で公開します。回答や根拠も受け付けます。"));
        command.Options.Add(port);
        command.Options.Add(stay);
        look.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            caller, look.Read(parsed), parsed.GetValue(port) ?? DefaultPort, opens: !parsed.GetValue(stay), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Caller caller, Look look, int port, bool opens, CancellationToken cancellationToken)
    {
        var place = ServerPlace.Of(caller, look.Data);
        var began = caller.Clock.GetTimestamp();
        var looked = await UseCases.ReviewAsync(look, caller, cancellationToken);
        var options = Rendering.Options(caller, look) with { Elapsed = caller.Clock.GetElapsedTime(began) };
        await caller.Output.WriteAsync(Rendering.Of(looked, new(ReportFormat.Text, null, FailOn.None, HasDetails: false), options));
        await caller.Output.FlushAsync(cancellationToken);

        var listen = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        var served = new ServerOptions { Listen = listen, Data = place.Data, Store = place.Store, AllowedHosts = ServerPlace.AllowedHosts(caller), MirrorMebibytes = ServerPlace.MirrorMebibytes(caller), Authorities = ServerPlace.Authorities(caller), Smtp = ServerPlace.Smtp(caller), MailFrom = ServerPlace.MailFrom(caller) };
        await using var server = await Servers.StartAsync(served, caller, cancellationToken);
        server.ShowReport(language => HtmlReport.Render(looked.Named, language));
        var link = await server.MakeSignInLinkAsync(caller.Login, caller.Language, cancellationToken);
        if (link.Value is not { } address)
        {
            throw new RefusedException(Refusals.Of(link.Problem!));
        }

        await KeepAsync(caller, server, look, looked, cancellationToken);

        // Browsers and passkeys know this machine by its name.
        var shown = new UriBuilder(address) { Host = "localhost" }.Uri;
        var isOpen = opens && Browser.FindOpener(caller) is { } opener && Browser.TryOpen(shown.AbsoluteUri, opener);
        await caller.Output.WriteLineAsync(isOpen
            ? caller.Say($"Opened: {new Uri(shown, "/")} · Ctrl-C stops it", $"開きました: {new Uri(shown, "/")} · Ctrl-Cで終了します")
            : caller.Say($"Serving: {shown} (signs you in once) · Ctrl-C stops it", $"公開中: {shown}（1回だけサインインできるリンク）· Ctrl-Cで終了します"));
        await caller.Output.FlushAsync(cancellationToken);
        await server.WaitAsync(cancellationToken);
        return ExitCodes.Clean;
    }

    // A review of another day than today is no look at how it is.
    private static async Task KeepAsync(Caller caller, KotsuServer server, Look look, LookedAt looked, CancellationToken cancellationToken)
    {
        if (look.Request.AsOf is not null)
        {
            return;
        }

        var handed = new HandedOver(looked.Folder, looked.FolderName, [.. looked.Report.Lenses.Select(l => l.Id)], looked.Seen);
        var kept = await server.KeepReviewAsync(caller.Login, caller.Language, handed, cancellationToken);
        if (kept.Problem is { } problem)
        {
            await caller.Errors.WriteLineAsync($"kotsu: {caller.Say(Refusals.Of(problem).Line)}");
        }
    }
}
