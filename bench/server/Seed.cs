using System.Globalization;
using System.Text.Json;
using Kotsu.Core.Access;
using Kotsu.Core.Answering;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Access;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Milestones;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;
using Kotsu.Engine.Workloads;
using Kotsu.Storage.Database;

namespace Kotsu.Bench.Server;

/// <summary>Fills a store through the use cases: a lens of 60 questions, workloads with every question answered, 20 milestones each.</summary>
internal static class Seed
{
    private const string Alias = BenchLens.Alias;
    private const int Milestones = 20;
    private static readonly LensLibrary library = new();
    private static readonly AnswerQuestion answering = new(library);
    private static readonly TakeMilestone taking = new(new WorkloadFigures(library));

    public static async Task<int> RunAsync(StoreAddress address, int workloads)
    {
        var (store, problem) = await StoreOpening.OpenAsync(address, null, CancellationToken.None);
        if (store is null)
        {
            await Console.Error.WriteLineAsync(problem!.ToString());
            return 1;
        }

        await using (store)
        {
            var (acting, secret) = await FoundAsync(store);
            var ids = new List<string>();
            for (var i = 0; i < workloads; i++)
            {
                ids.Add((await store.WriteAsync(acting.Organisation, unit => FillAsync(unit, acting, i), CancellationToken.None)).Value);
            }

            Console.WriteLine(JsonSerializer.Serialize(new { token = secret, lens = Alias, workloads = ids, questions = BenchLens.Questions, practice = BenchLens.Practice }));
        }

        return 0;
    }

    private static async Task<(Acting Acting, string Secret)> FoundAsync(IStore store)
    {
        var now = Acting.ToMilliseconds(TimeProvider.System.GetUtcNow());
        await store.WriteAsync(null, unit => LocalAdmin.MakeLinkAsync(unit, "bench", Language.English, now), CancellationToken.None);
        return await store.WriteAsync(null, async unit =>
        {
            var person = (await unit.Rows<Person>().FindAsync(p => p.IsAdmin))!;
            var acting = new Acting(person.Organisation, person.Id, now);
            Done(await EditDraft.ImportAsync(unit, acting, new(Alias), new(BenchLens.Text)));
            Done(await PublishLens.RunAsync(unit, acting, new(Alias), isMajor: true));
            var made = Done(await MakeToken.RunAsync(unit, acting, new("bench", [TokenScope.Read, TokenScope.Evidence, TokenScope.Write], null, 30)));
            return (acting, $"kotsu_{made.Secret}");
        }, CancellationToken.None);
    }

    private static async Task<WorkloadId> FillAsync(IUnit unit, Acting acting, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Workload {number:D5}");
        var workload = Done(await CreateWorkload.RunAsync(unit, acting, new() { Name = name, Description = "What the measurement asks for." }, [Alias])).Id;
        foreach (var question in BenchLens.Questions)
        {
            var choices = Enumerable.Range(1, 3).ToDictionary(c => BenchLens.Choice(question, c), _ => new ChoiceContent(ChoiceStatus.Selected, Note: "Seen in the last drill."));
            Done(await answering.RunAsync(unit, acting, new(workload, new(Alias), new(question)), new() { Choices = choices, AsIs = BenchLens.Prose, Notes = BenchLens.Prose }, 0));
        }

        // Each is a row of its own; what a later one froze is the same, so the first one's content is stored again.
        var first = Done(await taking.RunAsync(unit, acting, workload, "Milestone 1")).Milestone;
        for (var i = 2; i <= Milestones; i++)
        {
            unit.Rows<Milestone>().Add(first with { Id = unit.NewId<MilestoneId>(), Number = i, Name = string.Create(CultureInfo.InvariantCulture, $"Milestone {i}") });
        }

        return workload;
    }

    private static T Done<T>(Result<T> result) => result.Value is { } value ? value : throw new InvalidOperationException(result.Problem!.ToString());
}
