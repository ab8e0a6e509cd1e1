using System.Globalization;
using Kotsu.Cli.Demo;
using Kotsu.Cli.Host;
using Kotsu.Cli.Serving;
using Kotsu.Server.Host;

namespace Kotsu.Cli.Pages;

/// <summary>How <c>kotsu up</c> serves, whatever it serves.</summary>
/// <param name="Port">Where it listens on this machine; 0 takes any that is free.</param>
/// <param name="Opens">Whether to open the browser.</param>
internal sealed record UpWay(int Port, bool Opens)
{
    /// <summary>The server over a place.</summary>
    public ServerOptions OptionsOf(Caller caller, ServerPlace place) => new()
    {
        Listen = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}"),
        Data = place.Data,
        Store = place.Store,
        AllowedHosts = ServerPlace.AllowedHosts(caller),
        MirrorMebibytes = ServerPlace.MirrorMebibytes(caller),
        Authorities = ServerPlace.Authorities(caller),
        Smtp = ServerPlace.Smtp(caller),
        MailFrom = ServerPlace.MailFrom(caller),
        SendsReminders = !DemoMark.IsIn(place.Data),
    };

    /// <summary>Shows the way in, and serves until it is stopped.</summary>
    /// <param name="login">Who is signed in by the link.</param>
    /// <exception cref="RefusedException">There is no link.</exception>
    public async Task<int> ServeAsync(Caller caller, KotsuServer server, string login, CancellationToken cancellationToken)
    {
        var link = await server.MakeSignInLinkAsync(login, caller.Language, cancellationToken);
        if (link.Value is not { } address)
        {
            throw new RefusedException(Refusals.Of(link.Problem!));
        }

        // Browsers and passkeys know this machine by its name.
        var shown = new UriBuilder(address) { Host = "localhost" }.Uri;
        var isOpen = Opens && Browser.FindOpener(caller) is { } opener && Browser.TryOpen(shown.AbsoluteUri, opener);
        await caller.Output.WriteLineAsync(isOpen
            ? caller.Say($"Opened: {new Uri(shown, "/")} · Ctrl-C stops it", $"開きました: {new Uri(shown, "/")} · Ctrl-Cで終了します")
            : caller.Say($"Serving: {shown} (signs you in once) · Ctrl-C stops it", $"公開中: {shown}（1回だけサインインできるリンク）· Ctrl-Cで終了します"));
        await caller.Output.FlushAsync(cancellationToken);
        await server.WaitAsync(cancellationToken);
        return ExitCodes.Clean;
    }
}
