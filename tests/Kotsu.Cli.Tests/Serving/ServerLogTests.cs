namespace Kotsu.Cli.Tests.Serving;

public sealed class ServerLogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("KOTSU_LOG", "yaml", "allowed: text, json")]
    [InlineData("KOTSU_LOG_LEVEL", "warn", "allowed: trace, debug, information, warning, error, critical, none")]
    public async Task A_word_that_is_not_known_is_refused_before_anything_is_served(string variable, string word, string allowed)
    {
        var session = new Session { Variables = { [variable] = word } };

        var exitCode = await session.ExitCodeAsync("serve", "--listen", "127.0.0.1:0", "--data", folder.At("data"));

        Assert.Equal(2, exitCode);
        Assert.Contains(allowed, session.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("data")));
    }
}
