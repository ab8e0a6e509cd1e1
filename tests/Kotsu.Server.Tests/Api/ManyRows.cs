using Kotsu.Core.Access;
using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Server.Tests.Api;

/// <summary>Fills a store: of everything that may be many, as many more, most of them made like the first one.</summary>
internal sealed class ManyRows
{
    private const int Many = 1_000;
    private const int MostMilestones = 80; // a workload has at most a hundred
    private const int MostTemplates = 450; // an organisation has at most 500
    private readonly IUnit unit;
    private readonly WorkloadId workload;

    private ManyRows(IUnit unit, WorkloadId workload) => (this.unit, this.workload) = (unit, workload);

    /// <summary>Adds them to an organisation and to one workload of it.</summary>
    public static Task<int> AddToAsync(RunningServer server, WorkloadId workload) => server.Server.Store.WriteAsync(null, async unit =>
    {
        var rows = new ManyRows(unit, workload);
        await rows.AddOfOrganisationAsync();
        await rows.AddPeopleAsync();
        await rows.AddSaidAsync();
        await rows.AddSeenAsync();
        return 0;
    }, TestContext.Current.CancellationToken);

    private async Task AddOfOrganisationAsync()
    {
        var ours = (await unit.Rows<Workload>().FindAsync(w => w.Id == workload))!;
        for (var i = 0; i < Many; i++)
        {
            var id = NewId<WorkloadId>();
            Engine.Workloads.WorkloadStamps.Begin(unit, ours.Organisation, id);
            unit.Rows<Workload>().Add(ours with { Id = id, Name = $"Streaming {i}", NameKey = $"streaming{i}" });
            unit.Rows<Team>().Add(new() { Id = NewId<TeamId>(), Organisation = ours.Organisation, Name = $"Team {i}" });
            unit.Rows<Product>().Add(new() { Id = NewId<ProductId>(), Organisation = ours.Organisation, Name = $"Product {i}" });
        }

        await LikeFirstAsync<ReviewTemplate>(all => all.OrderBy(t => t.Id), (t, i) => t with { Id = NewId<TemplateId>(), Name = $"Template {i}" }, MostTemplates);
    }

    private async Task AddPeopleAsync()
    {
        var admin = (await unit.Rows<Person>().FindAsync(p => p.Login == "admin"))!;
        for (var i = 0; i < Many; i++)
        {
            var id = NewId<PersonId>();
            unit.Rows<Person>().Add(admin with { Id = id, Login = $"person{i}", Name = $"Person {i}", IsAdmin = false });
            unit.Rows<RoleAssignment>().Add(new() { Organisation = admin.Organisation, Workload = workload, Person = id, Role = Role.Spectator });
        }

        await LikeFirstAsync<Session>(all => all.Where(s => s.Person == admin.Id), (s, i) => s with { Id = NewId<SessionId>(), SecretHash = $"session {i}" });
        await LikeFirstAsync<ApiToken>(all => all.Where(t => t.Person == admin.Id), (t, i) => t with { Id = NewId<TokenId>(), Name = $"Token {i}", SecretHash = $"token {i}" });
    }

    private async Task AddSaidAsync()
    {
        await LikeFirstAsync<EvidenceRecord>(all => all.Where(e => e.Workload == workload), (e, i) => e with { Id = NewId<StatementId>(), At = e.At.AddMilliseconds(i) });
        await LikeFirstAsync<AcceptanceRecord>(all => all.Where(a => a.Workload == workload), (a, i) => a with { Id = NewId<StatementId>(), At = a.At.AddMilliseconds(i) });
        await LikeFirstAsync<DismissalRecord>(all => all.Where(d => d.Workload == workload), (d, i) => d with { Id = NewId<StatementId>(), At = d.At.AddMilliseconds(i) });
        await LikeFirstAsync<AnswerRevision>(all => all.OrderByDescending(r => r.Version), (r, i) => r with { Version = r.Version - Many - i });
        await LikeFirstAsync<Milestone>(
            all => all.Where(m => m.Workload == workload).OrderByDescending(m => m.Number), (m, i) => m with { Id = NewId<MilestoneId>(), Number = m.Number + i, Name = $"Milestone {m.Number + i}" }, MostMilestones);
    }

    private async Task AddSeenAsync()
    {
        await LikeFirstAsync<Scan>(all => all.Where(s => s.Workload == workload), (s, i) => s with { Id = NewId<ScanId>(), Number = s.Number + i, QueuedAt = s.QueuedAt.AddMilliseconds(i) });
        await LikeFirstAsync<HopePoint>(all => all.Where(p => p.Workload == workload), (p, i) => p with { On = p.On.AddDays(-i) });
        await LikeFirstAsync<FindingTransition>(all => all.OrderBy(t => t.Fingerprint), (t, i) => t with { Number = t.Number + i });
        await LikeFirstAsync<FindingRecord>(all => all.Where(f => f.Workload == workload && f.Outcome != null).OrderBy(f => f.Fingerprint), (f, i) =>
        {
            var fingerprint = Fingerprint.Of(f.Probe, "elsewhere", new(f.Subject.Kind, $"{f.Subject.Key} {i}", f.Subject.Name));
            return f with { Fingerprint = fingerprint, Order = $"{f.Probe}:{fingerprint}:{f.Source}" };
        });
    }

    private async Task LikeFirstAsync<T>(Func<IQueryable<T>, IQueryable<T>> which, Func<T, int, T> like, int many = Many)
        where T : class, IRow
    {
        if (await unit.Rows<T>().ListAsync(all => which(all).Take(1)) is [var first])
        {
            for (var i = 1; i <= many; i++)
            {
                unit.Rows<T>().Add(like(first, i));
            }
        }
    }

    private static TId NewId<TId>()
        where TId : struct, IEntityId<TId> => EntityIds.Of<TId>(Guid.NewGuid().ToByteArray());
}
