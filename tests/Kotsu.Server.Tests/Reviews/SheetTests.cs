using System.Net;
using System.Net.Http.Headers;
using Kotsu.Core.Answering;
using Kotsu.Reports.Xlsx;
using Kotsu.Sources.Imports;

namespace Kotsu.Server.Tests.Reviews;

public sealed class SheetTests
{
    [Fact]
    public async Task Answers_go_to_a_workbook_and_back_and_what_changed_meanwhile_is_told()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "operational-excellence" } })).Text("id");
        var path = $"/api/v1/workloads/{workload}/reviews/operational-excellence/answers";
        var sheet = Filled(await server.Admin.GetByteArrayAsync(path + ".xlsx", TestContext.Current.CancellationToken), "復元は未実施");
        var (first, second) = (sheet.Questions[0].Id.Value, sheet.Questions[1].Id.Value);
        await server.Admin.PutAsync($"{path["/api/v1".Length..]}/{second}", new { notes = "theirs" }, 0);

        var taken = await PutAsync(server.Admin, path + ".xlsx", AnswerWorkbook.Render(sheet));

        var outcomes = (await taken.ReadAsync()).GetProperty("items").EnumerateArray().ToDictionary(o => o.Text("question"), o => o.Text("kind"));
        Assert.Equal(("taken", "refused"), (outcomes[first], outcomes[second]));
        Assert.All(outcomes.Where(o => o.Key != first && o.Key != second), o => Assert.Equal("same", o.Value));
        Assert.Equal("復元は未実施", (await server.Admin.GetJsonAsync($"{path["/api/v1".Length..]}/{first}")).GetProperty("content").Text("asIs"));
        Assert.Equal("theirs", (await server.Admin.GetJsonAsync($"{path["/api/v1".Length..]}/{second}")).GetProperty("content").Text("notes"));
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { "operational-excellence" } })).Text("id");

        var refused = await PutAsync(server.Admin, $"/api/v1/workloads/{workload}/reviews/operational-excellence/answers.xlsx", [1, 2, 3]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("KOTSU0520", (await refused.ReadAsync()).Text("code"));
    }

    // What a person does in a spreadsheet: writes into the first two rows.
    private static AnswerSheet Filled(byte[] workbook, string asIs)
    {
        var (questions, trouble) = AnswerWorkbookReader.Read(workbook);
        Assert.Null(trouble);
        return new("Streaming", new("operational-excellence"), [.. questions!.Select((q, i) => i < 2 ? q with { AsIs = asIs } : q)]);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, byte[] workbook)
    {
        var content = new ByteArrayContent(workbook);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return client.PutAsync(path, content, TestContext.Current.CancellationToken);
    }
}
