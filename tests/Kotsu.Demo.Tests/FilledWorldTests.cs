using Kotsu.Core.Access;
using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Profiles;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Auditing;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Shelves;

namespace Kotsu.Demo.Tests;

public sealed class FilledWorldTests
{
    [Fact]
    public async Task The_audit_chain_is_whole()
    {
        var world = await FilledWorld.UsualAsync;

        var verdict = await VerifyTrail.RunAsync(world.Store, world.Organisation, new HashSet<string>(), TestContext.Current.CancellationToken);

        Assert.Null(verdict.Broken);
        Assert.True(verdict.Entries > 400, $"{verdict.Entries} entries");
    }

    [Fact]
    public async Task There_is_something_of_every_kind()
    {
        var world = await FilledWorld.UsualAsync;

        await HasAsync<Person>(world, 15);
        await HasAsync<Team>(world, 5);
        await HasAsync<Product>(world, 2);
        await HasAsync<Workload>(world, 6);
        await HasAsync<RoleAssignment>(world, 20);
        await HasAsync<Review>(world, 8);
        await HasAsync<Inheritance>(world, 1);
        await HasAsync<ReviewTemplate>(world, 1);
        await HasAsync<ProfileVersion>(world, 3);
        await HasAsync<ApiToken>(world, 2);
        await HasAsync<LensVersion>(world, 4);
        await HasAsync<WorkloadSource>(world, 3);
        await HasAsync<Scan>(world, 15);
        await HasAsync<EvidenceFile>(world, 22);
        await HasAsync<Channel>(world, 3);
        await HasAsync<CalendarFeed>(world, 1);
        await HasAsync<AcceptanceRecord>(world, 10);
        await HasAsync<DismissalRecord>(world, 3);
        await HasAsync<Milestone>(world, 12);
    }

    [Fact]
    public async Task Every_rung_of_the_ladder_was_reached_and_something_speaks_against()
    {
        var evidence = await (await FilledWorld.UsualAsync).RowsAsync<EvidenceRecord>();

        Assert.Superset(
            new HashSet<EvidenceRung> { EvidenceRung.Written, EvidenceRung.Checked, EvidenceRung.Exercised, EvidenceRung.Measured },
            evidence.Select(e => e.Content.CountsAs).ToHashSet());
        Assert.Contains(evidence, e => e.Content.IsContrary);
        Assert.Contains(evidence, e => e.WithdrawnAt is not null);
    }

    [Fact]
    public async Task Findings_came_were_mended_went_and_came_back()
    {
        var transitions = (await (await FilledWorld.UsualAsync).RowsAsync<FindingTransition>()).GroupBy(t => (t.Source, t.Fingerprint)).Select(g => g.OrderBy(t => t.Number).Select(t => t.Outcome).ToList()).ToList();

        Assert.Contains(transitions, t => t.SequenceEqual([Core.Findings.Outcome.True, Core.Findings.Outcome.False]));
        Assert.Contains(transitions, t => t.SequenceEqual([Core.Findings.Outcome.True, Core.Findings.Outcome.False, Core.Findings.Outcome.True]));
        Assert.Contains(transitions, t => t[^1] is null);
    }

    [Fact]
    public async Task One_acceptance_lapses_within_a_week_and_one_lapsed_lately()
    {
        var ends = (await (await FilledWorld.UsualAsync).RowsAsync<AcceptanceRecord>()).Select(a => a.Content.ExpiresOn.DayNumber - FilledWorld.UsualDay.DayNumber).ToList();

        Assert.Contains(ends, e => e is > 0 and <= 7);
        Assert.Contains(ends, e => e is > 7 and <= 30);
        Assert.Contains(ends, e => e is > 30 and <= 90);
        Assert.Contains(ends, e => e is < 0 and >= -14);
    }

    [Theory]
    [InlineData("billing", 0.30, 0.45)]
    [InlineData("streaming", 0.55, 0.70)]
    [InlineData("data and compute platform", 0.75, 0.90)]
    [InlineData("ingest and encoding", 0.80, 0.90)]
    [InlineData("member support site", 0.80, 0.95)]
    [InlineData("recommendations", 0.98, 1)]
    public async Task A_workload_stands_as_the_model_promises(string name, double least, double most)
    {
        var standing = await StandingAsync(name);

        Assert.InRange(standing.Hope.Shares.Hope, least, most);
    }

    [Fact]
    public async Task The_flagship_came_a_long_way_look_by_look()
    {
        var world = await FilledWorld.UsualAsync;
        var workload = await WorkloadAsync(world, "streaming");

        var points = (await world.RowsAsync<HopePoint>()).Where(p => p.Workload == workload.Id).OrderBy(p => p.On).ToList();

        Assert.True(points.Count >= 6);
        Assert.Equal(FilledWorld.UsualDay, points[^1].On);
        Assert.True(points[0].Hope - points[^1].Hope > 0.3, $"{points[0].Hope} → {points[^1].Hope}");
        Assert.True(points.Zip(points.Skip(1)).All(p => p.Second.Hope <= p.First.Hope + 0.01));
    }

    [Fact]
    public async Task The_flagship_beside_the_lens_has_its_own_risk_and_its_reason()
    {
        var answers = await (await FilledWorld.UsualAsync).RowsAsync<Answer>();

        Assert.True(answers.Count(a => a.OurRisk is QuestionRisk.Medium && a.OurRiskReason.Length > 0) >= 3);
        Assert.True(answers.Count(a => a.AsIs.Length > 0 && a.ToBe.Length > 0) >= 12);
        Assert.Contains(answers, a => !a.IsApplicable);
        Assert.Contains(answers, a => a.NotApplicable.Any());
    }

    [Fact]
    public async Task People_work_on_working_days_in_office_hours()
    {
        var entries = await (await FilledWorld.UsualAsync).RowsAsync<Core.Auditing.AuditEntry>();

        Assert.All(entries, e => Assert.InRange(StoryDays.SecondsOf(e.At), 9 * 3600, 20 * 3600));
        Assert.All(entries, e => Assert.False(StoryDays.DayOf(e.At).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.True(entries.Select(e => StoryDays.SecondsOf(e.At) / 3600).Distinct().Count() >= 6);
    }

    private static async Task HasAsync<T>(FilledWorld world, int least)
        where T : class, IRow
    {
        var count = (await world.RowsAsync<T>()).Count;
        Assert.True(count >= least, $"{count} of {typeof(T).Name}");
    }

    private static async Task<Workload> WorkloadAsync(FilledWorld world, string name) => (await world.RowsAsync<Workload>()).Single(w => w.Name == name);

    private static async Task<WorkloadStanding> StandingAsync(string name)
    {
        var world = await FilledWorld.UsualAsync;
        var workload = await WorkloadAsync(world, name);
        return await world.Store.ReadAsync(world.Organisation, unit => new WorkloadFigures(new LensLibrary()).ReadAsync(unit, workload, FilledWorld.UsualDay), TestContext.Current.CancellationToken);
    }
}
