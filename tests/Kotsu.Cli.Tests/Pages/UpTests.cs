using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Pages;

public sealed class UpTests : IDisposable
{
    private readonly GeneratedRepository shop = Shop.Create();

    [Fact]
    public async Task The_page_is_written_beside_the_results_and_its_path_printed()
    {
        var (exitCode, output, _) = await Session.RunAsync("up", shop.Folder, "--no-open");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Equal(shop.Path(".kotsu", "cache", "report.html"), output.TrimEnd());
        Assert.Contains("</html>", await File.ReadAllTextAsync(output.TrimEnd(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_in_the_repository_does_not_lead_the_page_out_of_it()
    {
        var victim = shop.Beside("victim");
        await File.WriteAllTextAsync(victim, "mine", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(shop.Path(".kotsu", "cache"));
        File.CreateSymbolicLink(shop.Path(".kotsu", "cache", "report.html"), victim);

        var (exitCode, _, errors) = await Session.RunAsync("up", shop.Folder, "--no-open");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("is a link", errors, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(victim, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_bare_repository_needs_a_folder_for_the_page()
    {
        GeneratedRepository.Run(shop.Beside("."), ["clone", "--quiet", "--bare", shop.Folder, shop.Beside("bare.git")]);

        var (without, _, errors) = await Session.RunAsync("up", shop.Beside("bare.git"), "--no-open");
        var (with, output, _) = await Session.RunAsync("up", shop.Beside("bare.git"), "--no-open", "--data", shop.Beside("data"));

        Assert.Equal((ExitCodes.Usage, ExitCodes.Clean), (without, with));
        Assert.Contains("--data DIR", errors, StringComparison.Ordinal);
        Assert.Equal(shop.Beside("data/report.html"), output.TrimEnd());
    }

    public void Dispose() => shop.Dispose();
}
