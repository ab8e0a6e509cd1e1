using System.Net;
using System.Text.Json;
using Kotsu.Server.Tests.Observing;

namespace Kotsu.Server.Tests.Standings;

public sealed class PracticeTests
{
    private const string Code = "OPS07-BP03";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Evidence_is_told_piece_by_piece_with_where_it_comes_from(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create((".kotsu/evidence/a.yaml", $"practice: {Code}\nanswer: yes\nstrength: written\ndate: 2026-11-01\nby: kim\nas: owner\nnote: In the wiki.\n"));
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);
        await AnswerAsync(server, shop);
        await server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = Code, rung = "written", note = "Kept in the folder." });
        var file = await server.Admin.PostAsync($"/api/v1{shop.Path}/evidence/file?practice={Code}&name=drill.log", new ByteArrayContent([1, 2, 3]), TestContext.Current.CancellationToken);

        var practice = await server.Admin.GetJsonAsync($"{shop.Path}/practices/{Code}");

        var evidence = practice.GetProperty("evidence").EnumerateArray().ToList();
        Assert.Equal(["answer", "file", "note", "note"], evidence.Where(e => e.Text("kind") != "finding").Select(e => e.Text("kind")).Order(StringComparer.Ordinal));
        Assert.Equal((await file.ReadAsync()).Text("id"), evidence.Single(e => e.GetProperty("hasFile").GetBoolean()).Text("id"));
        Assert.Equal(("admin", "It is done."), (Of(evidence, "answer").Text("by"), Of(evidence, "answer").Text("note")));
        Assert.Contains(evidence, e => e.Text("kind") == "note" && e.Text("by") == "kim" && e.Text("note") == "In the wiki.");
        Assert.Equal(practice.GetProperty("standing").GetProperty("evidence").GetInt32(), evidence.Count);
        Assert.NotEmpty(practice.Text("antiPattern"));
    }

    [Fact]
    public async Task What_a_probe_found_is_evidence_with_its_place_and_fingerprint()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);
        var code = (await server.Admin.GetJsonAsync($"{shop.Path}/facts"))[0].GetProperty("practices")[0].GetString();

        var found = (await server.Admin.GetJsonAsync($"{shop.Path}/practices/{code}")).GetProperty("evidence").EnumerateArray().First(e => e.GetProperty("isContrary").GetBoolean());

        var finding = await server.Admin.GetJsonAsync($"{shop.Path}/findings/{found.Text("fingerprint")}");
        Assert.Equal(finding.GetProperty("finding").Text("sentence"), found.Text("note"));
        Assert.Equal(finding.GetProperty("finding").GetProperty("at").Text("path"), found.GetProperty("at").Text("path"));
        Assert.Equal(JsonValueKind.Null, found.GetProperty("by").ValueKind);
    }

    [Fact]
    public async Task History_tells_what_was_said_and_taken_back_the_newest_first()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await AnswerAsync(server, shop);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        var given = await server.Admin.PostJsonAsync($"{shop.Path}/evidence", new { practice = Code, rung = "written" });
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        await server.Admin.DeleteAsync(new Uri($"/api/v1{shop.Path}/evidence/{given.Text("id")}", UriKind.Relative), TestContext.Current.CancellationToken);

        var history = (await server.Admin.GetJsonAsync($"{shop.Path}/practices/{Code}")).GetProperty("history").EnumerateArray().Select(h => h.Text("sentence"));

        Assert.Equal(["Evidence that admin gave was taken back.", "admin gave evidence: written.", "admin answered that it is done."], history);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.GetAsync($"/api/v1{shop.Path}/practices/OPS99-BP01", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task AnswerAsync(RunningServer server, Shop shop)
    {
        var lens = await server.Admin.GetJsonAsync($"{shop.Path}/reviews/operational-excellence/questions");
        var question = lens.GetProperty("pillars")[0].GetProperty("questions").EnumerateArray().Single(q => q.GetProperty("choices").EnumerateArray().Any(c => c.Text("code") == Code));
        var choice = question.GetProperty("choices").EnumerateArray().Single(c => c.Text("code") == Code).Text("id");
        await server.Admin.PutAsync($"{shop.Path}/reviews/operational-excellence/answers/{question.Text("id")}", new { choices = new Dictionary<string, object> { [choice] = new { status = "selected" } } }, 0);
    }

    private static JsonElement Of(IEnumerable<JsonElement> evidence, string kind) => evidence.Single(e => e.Text("kind") == kind);
}
