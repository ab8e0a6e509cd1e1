using System.Net;

namespace Kotsu.Server.Tests.People;

public sealed class LanguageTests
{
    [Fact]
    public async Task Somebody_chooses_the_language_that_they_read()
    {
        await using var server = await RunningServer.StartAsync();

        var chosen = await server.Admin.PutAsync("/account/language", new { language = "japanese" }, null);
        var refused = await server.Admin.PutAsync("/account/language", new { language = "klingon" }, null);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (chosen.StatusCode, refused.StatusCode));
        Assert.Equal("japanese", (await server.Admin.GetJsonAsync("/people")).GetProperty("items")[0].Text("language"));
    }
}
