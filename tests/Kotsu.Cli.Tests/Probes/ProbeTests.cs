using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Probes;

public sealed class ProbeTests
{
    [Fact]
    public async Task List_names_every_probe()
    {
        var (exitCode, output, _) = await Session.RunAsync("probe", "list");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.All(UseCases.Probes, p => Assert.Contains(p.Id.Value, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_tells_the_definition_in_the_readers_language()
    {
        var (exitCode, output, _) = await Session.RunAsync("probe", "explain", "alerthasnorunbook", "--lang", "ja");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("ランブック", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_probe_is_refused_with_what_was_meant()
    {
        var (exitCode, _, errors) = await Session.RunAsync("probe", "explain", "AlertHasNoRunbok");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("did you mean AlertHasNoRunbook?", errors, StringComparison.Ordinal);
    }
}
