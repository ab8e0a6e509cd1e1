using System.Text.RegularExpressions;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Pages;

public sealed class UpTests : IDisposable
{
    private readonly GeneratedRepository shop = Shop.Create();

    [Fact]
    public async Task The_review_is_printed_and_served_to_whoever_uses_the_link()
    {
        await using var up = await RunningCommand.StartAsync(["up", shop.Folder, "--no-open", "--port", "0", "--data", shop.Beside("data")], Link);

        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(up.Found.Value, TestContext.Current.CancellationToken);

        Assert.Contains("</html>", page, StringComparison.Ordinal);
        Assert.Contains(" @ ", up.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Clean, await up.StopAsync());
    }

    [Fact]
    public async Task A_second_server_on_one_folder_is_refused_by_name()
    {
        await using var up = await RunningCommand.StartAsync(["up", shop.Folder, "--no-open", "--port", "0", "--data", shop.Beside("data")], Link);

        var (exitCode, _, errors) = await Session.RunAsync("serve", "--listen", "127.0.0.1:0", "--data", shop.Beside("data"));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("KOTSU0518", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0:0", "KOTSU0517")]
    [InlineData("somewhere", "KOTSU0505")]
    public async Task A_server_does_not_listen_where_passwords_would_travel_in_the_clear(string listen, string code)
    {
        var (exitCode, _, errors) = await Session.RunAsync("serve", "--listen", listen, "--data", shop.Beside("data"));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains(code, errors, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();

    private static Regex Link { get; } = new("http://localhost:[0-9]+/sign-in/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking);
}
