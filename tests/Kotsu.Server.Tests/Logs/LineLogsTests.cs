using System.Text.Json;
using Kotsu.Server.Host;
using Kotsu.Server.Logs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kotsu.Server.Tests.Logs;

public sealed class LineLogsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_reference_that_a_client_is_told_finds_the_bug_in_the_log(bool isJson)
    {
        using var written = new StringWriter { NewLine = "\n" };
        using var logs = LoggerFactory.Create(log => log.AddProvider(new LineLogs(new(written, isJson, LogLevel.Warning), new SteadyClock())));
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };

        await new Edge(_ => throw new FormatException("planted\nlevel: fake"), logs.CreateLogger<Edge>()).InvokeAsync(context);

        var line = Assert.Single(written.ToString().TrimEnd('\n').Split('\n'));
        Assert.Contains("planted", line, StringComparison.Ordinal);
        var answer = System.Text.Encoding.UTF8.GetString(body.ToArray());
        var reference = isJson ? JsonDocument.Parse(line).RootElement.Text("reference") : line.Split("reference ")[1][..32];
        Assert.Contains(reference, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_below_the_level_is_not_written()
    {
        using var written = new StringWriter();
        using var logs = new LineLogs(new(written, IsJson: false, LogLevel.Error), new SteadyClock());

        Assert.False(logs.CreateLogger("Some").IsEnabled(LogLevel.Warning));
        Assert.False(LogChoice.None.Least < LogLevel.None);
    }
}
