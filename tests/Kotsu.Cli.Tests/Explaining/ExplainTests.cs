using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Explaining;

public sealed class ExplainTests : IDisposable
{
    private readonly GeneratedRepository shop = Shop.Create();

    [Theory]
    [InlineData("1", "Dockerfile")]
    [InlineData("ops07-bp03", "OPS07-BP03")]
    [InlineData("AlertHasNoRunbook", "AlertHasNoRunbook")]
    public async Task A_fact_a_practice_and_a_probe_are_explained(string what, string expected)
    {
        var (exitCode, output, _) = await Session.RunAsync("explain", what, "--path", shop.Folder);

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_the_headline_is_explained()
    {
        var (exitCode, output, _) = await Session.RunAsync("explain", "--path", shop.Folder);

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("H = 1 − B − A", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "KOTSU0214")]
    [InlineData("99", "KOTSU0212")]
    public async Task What_is_not_there_is_refused(string what, string code)
    {
        var (exitCode, _, errors) = await Session.RunAsync("explain", what, "--path", shop.Folder);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains(code, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_gives_a_piece_that_fits_the_time()
    {
        var (exitCode, output, _) = await Session.RunAsync("next", shop.Folder, "--minutes", "480");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("min", output, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();
}
