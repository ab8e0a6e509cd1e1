using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Workloads;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Workloads;

/// <summary>Workloads.</summary>
internal static class WorkloadEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/workloads", ListAsync).Needs(Need.SignedIn).WithSummary("The workloads that the caller sees, by name").Answers<Page<WorkloadView>>();
        api.MapPost("/workloads", CreateAsync).Needs(Need.SignedIn).WithSummary("Creates a workload whose owner is the caller").Answers<WorkloadView>(StatusCodes.Status201Created);
        api.MapGet("/workloads/{workload}", GetAsync).Needs(Need.In(Role.Spectator)).WithSummary("A workload").Answers<WorkloadView>();
        api.MapPut("/workloads/{workload}", PutAsync).Needs(Need.In(Role.Owner)).WithSummary("Changes a workload").Answers<WorkloadView>();
        api.MapDelete("/workloads/{workload}", DeleteAsync).Needs(Need.In(Role.Owner)).WithSummary("Deletes a workload with everything in it").Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>The workloads that a caller sees, to be asked further.</summary>
    public static IQueryable<Workload> Visible(IVisibleRows all, Caller caller)
    {
        var (person, workloads, roles) = (caller.Person.Id, all.Of<Workload>(), all.Of<RoleAssignment>());
        var visible = caller.Person.IsAdmin ? workloads : workloads.Where(w => roles.Any(r => r.Workload == w.Id && r.Person == person));
        return caller.Token?.Workload is { } one ? visible.Where(w => w.Id == one) : visible;
    }

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = page.After ?? "";
        return door.ListAsync(async unit =>
        {
            var person = door.Caller.Person.Id;
            var rows = await unit.ListAsync(all =>
            {
                var roles = all.Of<RoleAssignment>().Where(r => r.Person == person);
                return
                    from workload in Visible(all, door.Caller).Where(w => w.NameKey.CompareTo(after) > 0).OrderBy(w => w.NameKey).Take(page.Limit + 1)
                    from role in roles.Where(r => r.Workload == workload.Id).DefaultIfEmpty()
                    orderby workload.NameKey
                    select new SeenWorkload(workload, (Role?)role.Role);
            });
            return page.Make(rows, w => w.Workload.NameKey, w => WorkloadView.Of(w.Workload, w.Role));
        });
    }

    private static Task<IResult> CreateAsync(PostWorkload body, Door door) => door.WriteAsync(
        "workload.create",
        (unit, acting) => CreateWorkload.RunAsync(unit, acting, body.Content, body.Lenses),
        w => Shown.Created(WorkloadView.Of(w, Role.Owner), SubjectOf(w), $"{ApiEndpoints.Root}/workloads/{w.Id}", w.Version));

    private static Task<IResult> GetAsync(WorkloadId workload, Door door) =>
        door.ReadAsync(_ => Task.FromResult<SeenWorkload?>(new(door.PlaceOf(workload).Workload, door.PlaceOf(workload).Role)), "workload", Show);

    private static Task<IResult> PutAsync(WorkloadId workload, WorkloadContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "workload.change",
        (unit, acting) => ChangeWorkload.RunAsync(unit, acting, workload, body, version),
        now => Show(new(now, door.PlaceOf(workload).Role))));

    private static Task<IResult> DeleteAsync(WorkloadId workload, Door door) => door.WriteAsync(
        "workload.delete",
        async (unit, _) => await unit.Rows<Workload>().RemoveAsync(w => w.Id == workload) > 0 ? new Result<string>(workload.Value, null) : ServerProblems.IsNotThere("workload"),
        _ => Shown.Gone($"workload/{workload}"));

    private static Shown Show(SeenWorkload seen) => Shown.Of(WorkloadView.Of(seen.Workload, seen.Role), SubjectOf(seen.Workload), seen.Workload.Version);

    private static string SubjectOf(Workload workload) => $"workload/{workload.Id}";

    private sealed record SeenWorkload(Workload Workload, Role? Role);
}

/// <summary>A new workload.</summary>
/// <param name="Content">What is said of it.</param>
/// <param name="Lenses">Aliases of the lenses to review it with.</param>
internal sealed record PostWorkload(WorkloadContent Content, IReadOnlyList<string> Lenses);

/// <summary>A workload.</summary>
/// <param name="Role">What the caller is in it; null for an admin who has no role there.</param>
internal sealed record WorkloadView(WorkloadId Id, WorkloadContent Content, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int Version, Role? Role)
{
    public static WorkloadView Of(Workload workload, Role? role) => new(
        workload.Id,
        new()
        {
            Name = workload.Name,
            Description = workload.Description,
            Environment = workload.Environment,
            ReviewOwner = workload.ReviewOwner,
            Product = workload.Product,
            Team = workload.Team,
            TimeZone = workload.TimeZone,
            PillarPriorities = workload.PillarPriorities,
            Notes = workload.Notes,
        },
        workload.CreatedAt,
        workload.UpdatedAt,
        workload.Version,
        role);
}
