using Kotsu.Core.Access;
using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database;

namespace Kotsu.Storage.Tests.Database;

/// <summary>What every database must do alike. Each fact runs on SQLite and on a real PostgreSQL.</summary>
public abstract class StoreCompliance : IAsyncLifetime
{
    private static readonly DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private readonly Organisation ours = SomeOrganisation(1);
    private readonly Organisation theirs = SomeOrganisation(2);
    private IStore store = null!;

    /// <summary>An empty database.</summary>
    protected abstract StoreAddress CreateDatabase();

    public async ValueTask InitializeAsync()
    {
        store = await OpenAsync(CreateDatabase());
        await store.WriteAsync(null, unit => { unit.Rows<Organisation>().Add(ours); unit.Rows<Organisation>().Add(theirs); return Done; }, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_added_is_found_as_it_was()
    {
        var weighing = new PracticeWeighing { Practice = new("OPS07-BP03"), Content = null, By = new(new string('b', 32)), At = DateTimeOffset.UnixEpoch, Version = 2 };
        var workload = SomeWorkload(ours.Id, "Streaming") with { PillarPriorities = ["security", "operations"], Weighings = [weighing], Notes = "配信 — notes" };

        await AddAsync(ours.Id, workload);

        var found = await FindAsync(ours.Id, workload.Id);
        Assert.Equal(workload.PillarPriorities, found!.PillarPriorities);
        Assert.Equal(workload.Weighings, found.Weighings);
        Assert.Equal(workload, found with { PillarPriorities = workload.PillarPriorities, Weighings = workload.Weighings });
    }

    [Fact]
    public async Task A_unit_sees_what_it_added_itself()
    {
        var workload = SomeWorkload(ours.Id, "Streaming");

        var count = await store.WriteAsync(ours.Id, async unit =>
        {
            unit.Rows<Workload>().Add(workload);
            return await unit.Rows<Workload>().CountAsync(w => w.Name == "Streaming");
        }, Stop);

        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Another_organisation_sees_nothing_of_it()
    {
        var workload = SomeWorkload(ours.Id, "Streaming");
        await AddAsync(ours.Id, workload);

        Assert.Null(await FindAsync(theirs.Id, workload.Id));
        Assert.Empty(await store.ReadAsync(theirs.Id, unit => unit.Rows<Workload>().ListAsync(all => all), Stop));
        Assert.Equal(0, await store.WriteAsync(theirs.Id, unit => unit.Rows<Workload>().RemoveAsync(w => w.Id == workload.Id), Stop));
        Assert.NotNull(await FindAsync(null, workload.Id));
    }

    [Fact]
    public async Task One_query_joins_rows_of_several_kinds_and_sees_no_other_organisation()
    {
        var (team, foreign) = (new Team { Id = NewId<TeamId>(), Organisation = ours.Id, Name = "Ours" }, new Team { Id = NewId<TeamId>(), Organisation = theirs.Id, Name = "Theirs" });
        await store.WriteAsync(null, unit => { unit.Rows<Team>().Add(team); unit.Rows<Team>().Add(foreign); return Done; }, Stop);
        await AddAsync(ours.Id, SomeWorkload(ours.Id, "Alone"));
        await AddAsync(ours.Id, SomeWorkload(ours.Id, "Ours") with { Team = team.Id });
        await AddAsync(ours.Id, SomeWorkload(ours.Id, "Theirs") with { Team = foreign.Id });

        var (seen, across) = (await TeamsAsync(ours.Id), await TeamsAsync(null));

        Assert.Equal([("Alone", null), ("Ours", "Ours"), ("Theirs", null)], seen);
        Assert.Equal([("Alone", null), ("Ours", "Ours"), ("Theirs", "Theirs")], across);
        Assert.Empty(await TeamsAsync(theirs.Id));
    }

    [Fact]
    public async Task Factors_of_a_person_are_kept_together_and_of_passwords_there_is_one()
    {
        var person = SomePerson(ours.Id, "kim");
        await store.WriteAsync(ours.Id, unit => { unit.Rows<Person>().Add(person); unit.Rows<PasswordRecord>().Add(PasswordOf(person)); unit.Rows<TotpRecord>().Add(TotpOf(person)); return Done; }, Stop);

        var second = store.WriteAsync(ours.Id, unit => { unit.Rows<PasswordRecord>().Add(PasswordOf(person)); return Done; }, Stop);

        await Assert.ThrowsAsync<RowIsThereException>(() => second);
        Assert.True(await store.WriteAsync(ours.Id, async unit => await unit.Rows<TotpRecord>().ReplaceAsync((await unit.Rows<TotpRecord>().FindAsync(t => t.Person == person.Id))! with { LastStep = 7, Version = 2 }), Stop));
        Assert.False(await store.WriteAsync(ours.Id, async unit => await unit.Rows<TotpRecord>().ReplaceAsync((await unit.Rows<TotpRecord>().FindAsync(t => t.Person == person.Id))! with { LastStep = 8, Version = 2 }), Stop));
        Assert.Equal(0, await store.WriteAsync(theirs.Id, unit => unit.Rows<SignInFactor>().RemoveAsync(f => f.Person == person.Id), Stop));
        Assert.Equal(2, await store.WriteAsync(ours.Id, unit => unit.Rows<SignInFactor>().RemoveAsync(f => f.Person == person.Id), Stop));
    }

    [Fact]
    public async Task Another_organisation_cannot_put_a_row_in_its_place()
    {
        var workload = SomeWorkload(ours.Id, "Streaming");
        await AddAsync(ours.Id, workload);

        var isReplaced = await ReplaceAsync(theirs.Id, workload with { Organisation = theirs.Id, Version = 2, Notes = "taken" });

        Assert.False(isReplaced);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReplaceAsync(theirs.Id, workload with { Version = 2 }));
        Assert.Equal(workload.Notes, (await FindAsync(ours.Id, workload.Id))!.Notes);
    }

    [Fact]
    public async Task A_row_is_replaced_by_whoever_saw_its_last_version()
    {
        var workload = SomeWorkload(ours.Id, "Streaming");
        await AddAsync(ours.Id, workload);

        var first = await ReplaceAsync(ours.Id, workload with { Notes = "first", Version = 2 });
        var second = await ReplaceAsync(ours.Id, workload with { Notes = "second", Version = 2 });

        Assert.True(first);
        Assert.False(second);
        Assert.Equal("first", (await FindAsync(ours.Id, workload.Id))!.Notes);
    }

    [Fact]
    public async Task A_unit_that_fails_changes_nothing_and_the_units_beside_it_are_not_touched()
    {
        var units = Enumerable.Range(0, 40).Select(i => store.WriteAsync(ours.Id, unit =>
        {
            unit.Rows<Workload>().Add(SomeWorkload(ours.Id, $"Workload {i}"));
            return i % 4 == 0 ? throw new FormatException("on purpose") : Done;
        }, Stop)).ToList();

        var failed = 0;
        foreach (var unit in units)
        {
            failed += await Record.ExceptionAsync(() => unit) is FormatException ? 1 : 0;
        }

        Assert.Equal(10, failed);
        Assert.Equal(30, await store.ReadAsync(ours.Id, unit => unit.Rows<Workload>().CountAsync(_ => true), Stop));
    }

    [Fact]
    public async Task A_value_that_must_be_unique_is_refused_a_second_time()
    {
        await AddAsync(ours.Id, SomeWorkload(ours.Id, "Streaming"));

        await Assert.ThrowsAsync<RowIsThereException>(() => AddAsync(ours.Id, SomeWorkload(ours.Id, "STREAM ing")));
        await AddAsync(theirs.Id, SomeWorkload(theirs.Id, "Streaming"));
    }

    [Fact]
    public async Task What_belongs_to_a_removed_row_goes_with_it()
    {
        var workload = SomeWorkload(ours.Id, "Streaming");
        var person = SomePerson(ours.Id, "rin");
        await store.WriteAsync(ours.Id, unit =>
        {
            unit.Rows<Workload>().Add(workload);
            unit.Rows<Person>().Add(person);
            unit.Rows<RoleAssignment>().Add(new() { Organisation = ours.Id, Workload = workload.Id, Person = person.Id, Role = Role.Owner });
            return Done;
        }, Stop);

        await store.WriteAsync(ours.Id, unit => unit.Rows<Workload>().RemoveAsync(w => w.Id == workload.Id), Stop);

        Assert.Equal(0, await store.ReadAsync(ours.Id, unit => unit.Rows<RoleAssignment>().CountAsync(_ => true), Stop));
    }

    [Fact]
    public async Task What_a_milestone_froze_comes_back_as_it_was()
    {
        var (workload, person) = (SomeWorkload(ours.Id, "Streaming"), SomePerson(ours.Id, "rin"));
        var frozen = SomeMilestone(workload, person);
        await store.WriteAsync(ours.Id, unit =>
        {
            unit.Rows<Workload>().Add(workload);
            unit.Rows<Person>().Add(person);
            unit.Rows<Milestone>().Add(frozen);
            return Done;
        }, Stop);

        var found = await store.ReadAsync(ours.Id, unit => unit.Rows<Milestone>().FindAsync(m => m.Id == frozen.Id), Stop);

        Assert.Equal(frozen with { Content = found!.Content }, found);
        Assert.Equivalent(frozen.Content, found.Content, strict: true);
    }

    [Fact]
    public async Task Reading_changes_nothing() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.ReadAsync(ours.Id, unit => { unit.Rows<Workload>().Add(SomeWorkload(ours.Id, "X yz")); return Done; }, Stop));

    [Fact]
    public async Task Many_writers_lose_nothing_when_each_tries_again_with_what_it_sees()
    {
        var workload = SomeWorkload(ours.Id, "Streaming") with { Notes = "0" };
        await AddAsync(ours.Id, workload);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await store.WriteAsync(ours.Id, async unit =>
                {
                    var seen = (await unit.Rows<Workload>().FindAsync(w => w.Id == workload.Id))!;
                    var next = int.Parse(seen.Notes, System.Globalization.CultureInfo.InvariantCulture) + 1;
                    return await unit.Rows<Workload>().ReplaceAsync(seen with { Notes = $"{next}", Version = seen.Version + 1 }) ? 1 : throw new InvalidOperationException("stale");
                }, Stop);
            }
        })));

        var last = await FindAsync(ours.Id, workload.Id);
        Assert.Equal(("200", 201), (last!.Notes, last.Version));
    }

    [Fact]
    public async Task A_unit_nobody_waits_for_any_more_is_not_run() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.WriteAsync(ours.Id, _ => Done, new CancellationToken(canceled: true)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<int> Done => Task.FromResult(0);

    private static Organisation SomeOrganisation(int number) => new()
    {
        Id = NewId<OrganisationId>(),
        Number = $"{number:D12}",
        Name = $"Organisation {number}",
        Language = Language.Japanese,
        CreatedAt = now,
    };

    private static Workload SomeWorkload(OrganisationId organisation, string name) => new()
    {
        Id = NewId<WorkloadId>(),
        Organisation = organisation,
        Name = name,
        NameKey = Workload.ComparedName(name),
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static Person SomePerson(OrganisationId organisation, string login) => new()
    {
        Id = NewId<PersonId>(),
        Organisation = organisation,
        Login = login,
        Name = login,
        CreatedAt = now,
    };

    private static Milestone SomeMilestone(Workload workload, Person person)
    {
        var answer = new Answer
        {
            Organisation = workload.Organisation,
            Review = NewId<ReviewId>(),
            Question = new("OPS-1"),
            Choices = new Dictionary<string, ChoiceAnswer> { ["ops_1_runbook"] = new(ChoiceStatus.NotApplicable, NotApplicableReason.OutOfScope, "いまは不要です", person.Id, now) },
            Notes = string.Concat(Enumerable.Repeat("夜間は誰も見ていません。", 100)),
            OurRisk = QuestionRisk.High,
            By = person.Id,
            At = now,
            Version = 3,
        };
        var review = new FrozenReview(new("operational-excellence"), NewId<LensVersionId>(), "1.2", "notes", [answer], new Dictionary<string, QuestionRisk> { ["OPS-1"] = QuestionRisk.Medium });
        var input = new HopeInput { AsOf = new(2026, 11, 21), Practices = [new() { Code = new("OPS01-BP01"), Risk = PracticeRisk.High, EffortInDays = 0.5 }] };
        return new()
        {
            Id = NewId<MilestoneId>(),
            Organisation = workload.Organisation,
            Workload = workload.Id,
            Number = 1,
            Name = "Before",
            By = person.Id,
            At = now,
            Content = new(new(2026, 11, 21), [review], input),
        };
    }

    private static TId NewId<TId>()
        where TId : struct, IEntityId<TId> => EntityIds.Of<TId>(Guid.NewGuid().ToByteArray());

    private static async Task<IStore> OpenAsync(StoreAddress address)
    {
        var (store, problem) = await StoreOpening.OpenAsync(address, null, Stop);
        Assert.Null(problem);
        return store!;
    }

    private static PasswordRecord PasswordOf(Person person) => new() { Id = NewId<FactorId>(), Organisation = person.Organisation, Person = person.Id, Hash = "x", ChangedAt = now };

    private static TotpRecord TotpOf(Person person) => new() { Id = NewId<FactorId>(), Organisation = person.Organisation, Person = person.Id, Secret = "x" };

    private async Task<List<(string Workload, string? Team)>> TeamsAsync(OrganisationId? scope)
    {
        var found = await store.ReadAsync(scope, unit => unit.ListAsync(all =>
        {
            var teams = all.Of<Team>();
            return
                from workload in all.Of<Workload>()
                from team in teams.Where(t => t.Id == workload.Team).DefaultIfEmpty()
                orderby workload.Name
                select new { workload.Name, Team = team.Name };
        }), Stop);
        return [.. found.Select(f => (f.Name, (string?)f.Team))];
    }

    private Task<int> AddAsync(OrganisationId scope, Workload workload) =>
        store.WriteAsync(scope, unit => { unit.Rows<Workload>().Add(workload); return Done; }, Stop);

    private Task<bool> ReplaceAsync(OrganisationId scope, Workload workload) =>
        store.WriteAsync(scope, unit => unit.Rows<Workload>().ReplaceAsync(workload), Stop);

    private Task<Workload?> FindAsync(OrganisationId? scope, WorkloadId id) =>
        store.ReadAsync(scope, unit => unit.Rows<Workload>().FindAsync(w => w.Id == id), Stop);
}

public sealed class SqliteComplianceTests : StoreCompliance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override StoreAddress CreateDatabase() => StoreAddress.InFolder(folder.Path);
}

public sealed class PostgresComplianceTests : StoreCompliance
{
    protected override StoreAddress CreateDatabase() => StoreAddress.Postgres(PostgresServer.Shared.CreateDatabase())!;
}
