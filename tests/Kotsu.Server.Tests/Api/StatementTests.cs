using System.Text.Json;
using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Server.Tests.Api;

/// <summary>What an endpoint asks of the database does not grow with what is in it.</summary>
public sealed class StatementTests
{
    private const int Most = 12;
    private const int Many = 300;
    private const string Lens = "operational-excellence";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_read_takes_at_most_12_statements_and_as_many_for_one_row_as_for_hundreds(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        var places = await BeginAsync(server);
        var reads = await ReadsAsync(server, places);

        await CountAsync(server, reads); // what never changes is read once
        var few = await CountAsync(server, reads);
        await FillAsync(server, new(places["workload"]));
        await CountAsync(server, reads);
        var many = await CountAsync(server, reads);

        Assert.All(few, c => Assert.True(c.Value is > 0 and <= Most, $"{c.Key}: {c.Value} statements"));
        Assert.Equal(few, many);
    }

    private static async Task<Dictionary<string, string>> BeginAsync(RunningServer server)
    {
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Streaming" }, lenses = new[] { Lens } })).Text("id");
        var question = (await server.Admin.GetJsonAsync($"/workloads/{workload}/reviews/{Lens}/answers")).GetProperty("items")[0].Text("question");
        await server.Admin.PutAsync($"/workloads/{workload}/reviews/{Lens}/answers/{question}", new { notes = "x" }, 0);
        await server.Admin.PostJsonAsync($"/workloads/{workload}/milestones", new { name = "First" });
        await server.Admin.PostJsonAsync($"/workloads/{workload}/milestones", new { name = "Second" });
        var template = (await server.Admin.PostJsonAsync("/templates", new { name = "Template" })).Text("id");
        var answers = new { stage = new[] { "steady" }, harm = new[] { "outage" }, aim = new[] { "less-toil" }, duty = new[] { "none" } };
        var profile = (await server.Admin.PostJsonAsync("/profiles", new { name = "Profile", description = "", answers })).Text("id");
        await server.Admin.PutAsync($"/workloads/{workload}/profile", new { profile }, null);
        return new()
        {
            ["profile"] = profile,
            ["workload"] = workload,
            ["lens"] = Lens,
            ["question"] = question,
            ["template"] = template,
            ["number"] = "1",
            ["later"] = "2",
        };
    }

    // What the document names is what is measured: a new endpoint is measured without a line here.
    private static async Task<List<string>> ReadsAsync(RunningServer server, Dictionary<string, string> places)
    {
        using var document = JsonDocument.Parse(await server.Anonymous().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
        return
        [
            .. document.RootElement.GetProperty("paths").EnumerateObject()
                .Where(p => p.Value.TryGetProperty("get", out _))
                .Where(p => !p.Name.EndsWith("/session/ways", StringComparison.Ordinal)) // told from the settings: it asks nobody
                .Select(p => places.Aggregate(p.Name, (path, place) => path.Replace($"{{{place.Key}}}", place.Value, StringComparison.Ordinal)))
                .Select(p => p.Replace($"{Lens}/versions/1", $"{Lens}/versions/2024-11-06", StringComparison.Ordinal).Replace("changes/2", p.Contains("/lenses/", StringComparison.Ordinal) ? "changes/2024-11-06" : "changes/2", StringComparison.Ordinal))
                .Where(p => !p.Contains('{', StringComparison.Ordinal))
                .Select(p => p.EndsWith("/search", StringComparison.Ordinal) ? p + "?q=Streaming" : p),
        ];
    }

    private static async Task<SortedDictionary<string, int>> CountAsync(RunningServer server, List<string> reads)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var read in reads)
        {
            var before = server.Statements;
            var response = await server.Admin.GetAsync(read, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{read}: {(int)response.StatusCode}");
            counts[read] = server.Statements - before;
        }

        return counts;
    }

    private static Task<int> FillAsync(RunningServer server, WorkloadId workload) => server.Server.Store.WriteAsync(null, async unit =>
    {
        var ours = (await unit.Rows<Workload>().FindAsync(w => w.Id == workload))!;
        var person = (await unit.Rows<Person>().FindAsync(_ => true))!;
        for (var i = 0; i < Many; i++)
        {
            var id = NewId<WorkloadId>();
            Engine.Workloads.WorkloadStamps.Begin(unit, ours.Organisation, id);
            unit.Rows<Workload>().Add(ours with { Id = id, Name = $"Streaming {i}", NameKey = $"streaming{i}" });
            unit.Rows<Person>().Add(person with { Id = NewId<PersonId>(), Login = $"person{i}", Name = $"Person {i}" });
            unit.Rows<ReviewTemplate>().Add(new() { Id = NewId<TemplateId>(), Organisation = ours.Organisation, Name = $"Template {i}", CreatedAt = ours.CreatedAt });
            unit.Rows<EvidenceRecord>().Add(EvidenceOf(ours, person, i));
        }

        return 0;
    }, TestContext.Current.CancellationToken);

    private static EvidenceRecord EvidenceOf(Workload workload, Person person, int i) => new()
    {
        Id = NewId<StatementId>(),
        Organisation = workload.Organisation,
        Workload = workload.Id,
        Practice = new("OPS07-BP03"),
        Content = new()
        {
            Practice = new("OPS07-BP03"),
            Rung = EvidenceRung.Said,
            Date = new(2026, 11, 20),
            Source = new EvidenceSource.Note(person.Id.Value, Standing.Owner),
            Note = $"Note {i}",
        },
        By = person.Id,
        At = workload.CreatedAt.AddMilliseconds(i),
    };

    private static TId NewId<TId>()
        where TId : struct, IEntityId<TId> => EntityIds.Of<TId>(Guid.NewGuid().ToByteArray());
}
