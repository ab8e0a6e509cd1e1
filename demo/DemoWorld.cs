using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;
using Kotsu.Demo.Repositories;
using Kotsu.Demo.Telling;
using Kotsu.Engine.Auditing;
using Kotsu.Engine.Observing;
using Kotsu.Engine.Organisations;
using Kotsu.Engine.Sharing;

namespace Kotsu.Demo;

/// <summary>Fills an empty store with the demo: six months of an organisation that never was, told through the use cases with the clock of each day.</summary>
public sealed class DemoWorld
{
    private const string AddressOfRunner = "198.51.100.20"; // of the network that documents may use, RFC 5737, as are those of people

    private readonly DemoOrder order;
    private readonly IProgress<Words>? progress;
    private readonly IStore store;
    private readonly World world;
    private readonly StoryClock clock = new();
    private readonly Dictionary<string, RepositoryHistory> histories;
    private readonly Dictionary<string, GrowingRepository> repositories;
    private readonly OrganisationTeller organisation;
    private readonly DemoModel model;
    private readonly StoryDays days;

    private DemoWorld(DemoOrder order, IStore store, IProgress<Words>? progress)
    {
        (this.order, this.store, this.progress) = (order, store, progress);
        (model, days) = (DemoModel.Read(), new(order.Today));
        world = new(order.Seal);
        organisation = new(model.Organisation, order.Language);
        histories = model.Repositories.Keys.ToDictionary(k => k, k => RepositoryHistory.Tell(model, k, days, order.Seed, order.Language));
        repositories = histories.ToDictionary(h => h.Key, h => Make(h.Key, h.Value));
    }

    /// <summary>What there is to see, for whoever opens it: the business in numbers, and each workload with a word on how it stands.</summary>
    public static DemoOverview Describe()
    {
        var told = DemoModel.Read();
        var figures = told.Organisation.Figures;
        return new(told.Organisation.People[0].Key, figures.Members, figures.SignUps, figures.Leaving, [.. told.Workloads.Select(w => (w.Name, w.State))])
        {
            Flagship = told.Workloads.MaxBy(w => w.Answers.Count)!.Name,
        };
    }

    /// <summary>The day in the demo's zone.</summary>
    public static DateOnly TodayOf(DateTimeOffset now) => StoryDays.DayOf(now);

    /// <summary>Fills it.</summary>
    /// <param name="progress">Told what is being done; null tells nobody.</param>
    /// <exception cref="DemoIsWrongException">A bug of the model.</exception>
    public static async Task FillAsync(DemoOrder order, IProgress<Words>? progress, CancellationToken cancellationToken)
    {
        await using var seeded = new SeededStore(order.Store, order.Seed);
        await new DemoWorld(order, seeded, progress).TellAsync(cancellationToken);
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        progress?.Report(new("People, teams and six months of reviews", "利用者、チーム、6か月分のレビューを作成しています"));
        var story = new Story(days, order.Seed);
        organisation.Tell(story);
        foreach (var workload in model.Workloads)
        {
            new WorkloadTeller(workload, order.Language, key => Path.Combine(order.RepositoriesShownIn, key), PipelineOf).Tell(story);
            if (workload.PipelineReport is { } report)
            {
                new PipelineReportTeller(workload.Key, report, PipelineOf(report.Repository), OwnerOf(report.Token), order.Language).Tell(story);
            }
        }

        await FoundAsync(cancellationToken);
        var waiting = new List<Act>();
        foreach (var act in story.Acts)
        {
            if (act.Look is null)
            {
                waiting.Add(act);
                continue;
            }

            await DoAsync(waiting, cancellationToken);
            waiting.Clear();
            await LookAsync(act, cancellationToken);
        }

        await DoAsync(waiting, cancellationToken);
        foreach (var repository in repositories.Values)
        {
            await repository.GrowToAsync(DateTimeOffset.MaxValue, cancellationToken);
        }
    }

    private async Task FoundAsync(CancellationToken cancellationToken)
    {
        var (founding, founder) = organisation.Founding;
        var at = StoryDays.Moment(days.WorkingDay(model.Organisation.Created), "09:02");
        var founded = await store.WriteAsync(null, unit => Scene.Done(CreateOrganisation.RunAsync(unit, founding, founder, at)), cancellationToken);
        world.Organisation = founded.Organisation.Id;
        world.People[organisation.Admin.Key] = founded.Admin.Id;
    }

    // One unit for all that happened between two looks: what is told of each act is as it would be alone.
    private Task DoAsync(List<Act> acts, CancellationToken cancellationToken) => acts.Count == 0 ? Task.CompletedTask : store.WriteAsync(world.Organisation, async unit =>
    {
        foreach (var act in acts)
        {
            var scene = new Scene(unit, new(world.Organisation, world.People[act.By], Acting.ToMilliseconds(act.At)), world);
            var subject = await act.Does!(scene);
            var token = act.Token.Length > 0 ? world.Tokens[act.Token].Value : "";
            var address = act.Token.Length > 0 ? AddressOfRunner : AddressOf(act.By);
            await AuditTrail.AddAsync(unit, world.Organisation, new() { At = scene.Acting.At, Actor = scene.Acting.By.Value, Token = token, Action = act.Action, Subject = subject, Address = address });
        }

        return acts.Count;
    }, cancellationToken);

    private async Task LookAsync(Act act, CancellationToken cancellationToken)
    {
        var look = act.Look!;
        var day = StoryDays.DayOf(act.At);
        progress?.Report(new($"{look.Repository} as it was on {day:yyyy-MM-dd}", $"{day:yyyy-MM-dd}時点の{look.Repository}を調べています"));
        clock.Now = act.At;
        var source = world.Sources[look.Source];
        await store.WriteAsync(world.Organisation, unit => AskAsync(unit, act, source), cancellationToken);
        await new RunScans(store, world.Keep, new Folders(this, look, act.At), new Nobody(), clock).RunAsync(world.Organisation, source.Id, cancellationToken);
    }

    private async Task<bool> AskAsync(IUnit unit, Act act, WorkloadSource source)
    {
        var at = Acting.ToMilliseconds(act.At);
        PersonId? by = act.By.Length == 0 ? null : world.People[act.By];
        var scan = await Scene.Done(AskForScanAsync(unit, source, by, at));
        if (by is { } person)
        {
            await AuditTrail.AddAsync(unit, world.Organisation, new() { At = at, Actor = person.Value, Action = act.Action, Subject = $"scan/{scan.Id}", Address = AddressOf(act.By) });
        }

        return true;
    }

    private static async Task<Result<Scan>> AskForScanAsync(IUnit unit, WorkloadSource source, PersonId? by, DateTimeOffset at) =>
        await AskForScan.RunAsync(unit, source, by, at);

    private Pipeline PipelineOf(string repository) => histories[repository].Pipeline ?? throw new DemoIsWrongException($"{repository} has no pipeline.");

    private string OwnerOf(string token) => model.Organisation.Tokens.Single(t => t.Key == token).By;

    private string AddressOf(string person) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"192.0.2.{10 + model.Organisation.People.TakeWhile(p => p.Key != person).Count()}");

    private GrowingRepository Make(string key, RepositoryHistory history) =>
        new(Path.Combine(order.RepositoriesMadeIn, key), new(model.Repositories[key].Remote), history.Commits, by => model.NameOf(by, order.Language));

    /// <summary>The repository of a look, grown to its day; the source already names where it will lie.</summary>
    private sealed class Folders(DemoWorld demo, LookOrder look, DateTimeOffset at) : ISourceFolders
    {
        public async Task<SourceFolder> OpenAsync(WorkloadSource source, CancellationToken cancellationToken)
        {
            var repository = demo.repositories[look.Repository];
            await repository.GrowToAsync(at, cancellationToken);
            demo.clock.Now = at.AddSeconds(3); // as long as such a look takes
            return new(repository.Folder, null);
        }
    }
}

/// <summary>What the demo shows.</summary>
/// <param name="Admin">The login of the one who administers it.</param>
/// <param name="Members">Members of the service.</param>
/// <param name="SignUps">Sign-ups in a month.</param>
/// <param name="Leaving">Members who leave in a month.</param>
/// <param name="Workloads">Each with a word on how it stands, in the order in which they began.</param>
public sealed record DemoOverview(string Admin, int Members, int SignUps, int Leaving, IReadOnlyList<(Words Name, Words State)> Workloads)
{
    /// <summary>Where most is to be seen.</summary>
    public required Words Flagship { get; init; }
}
