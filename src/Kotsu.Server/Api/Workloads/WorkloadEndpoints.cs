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

    /// <summary>All workloads that a caller sees, in no order: two statements, for an admin one.</summary>
    public static async Task<IReadOnlyList<Workload>> VisibleAsync(IUnit unit, Caller caller) =>
        await VisibleAsync(unit, caller, caller.Person.IsAdmin ? [] : (await RolesAsync(unit, caller)).Keys, visible => visible);

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = page.After ?? "";
        return door.ListAsync(async unit =>
        {
            var roles = await RolesAsync(unit, door.Caller);
            var rows = await VisibleAsync(unit, door.Caller, roles.Keys, visible => visible.Where(w => w.NameKey.CompareTo(after) > 0).OrderBy(w => w.NameKey).Take(page.Limit + 1));
            return page.Make(rows, w => w.NameKey, w => WorkloadView.Of(w, RoleIn(roles, w)));
        });
    }

    private static async Task<IReadOnlyDictionary<WorkloadId, Role>> RolesAsync(IUnit unit, Caller caller)
    {
        var person = caller.Person.Id;
        return (await unit.Rows<RoleAssignment>().ListAsync(all => all.Where(r => r.Person == person))).ToDictionary(r => r.Workload, r => r.Role);
    }

    private static Role? RoleIn(IReadOnlyDictionary<WorkloadId, Role> roles, Workload workload) => roles.TryGetValue(workload.Id, out var role) ? role : null;

    private static Task<IReadOnlyList<Workload>> VisibleAsync(IUnit unit, Caller caller, IEnumerable<WorkloadId> roles, Func<IQueryable<Workload>, IQueryable<Workload>> wanted)
    {
        var (isAdmin, only, seen) = (caller.Person.IsAdmin, caller.Token?.Workload, roles.ToList());
        return unit.Rows<Workload>().ListAsync(all =>
        {
            var visible = isAdmin ? all : all.Where(w => seen.Contains(w.Id));
            return wanted(only is { } one ? visible.Where(w => w.Id == one) : visible);
        });
    }

    private static Task<IResult> CreateAsync(PostWorkload body, Door door) => door.WriteAsync(
        "workload.create",
        (unit, acting) => CreateWorkload.RunAsync(unit, acting, body.Content, body.Lenses),
        w => Shown.Created(WorkloadView.Of(w, Role.Owner), SubjectOf(w), $"{ApiEndpoints.Root}/workloads/{w.Id}", w.Version));

    private static Task<IResult> GetAsync(WorkloadId workload, Door door) => door.ReadAsync(
        async unit => await unit.Rows<Workload>().FindAsync(w => w.Id == workload) is { } found ? await SeeAsync(unit, door.Caller, found) : null, "workload", Show);

    private static Task<IResult> PutAsync(WorkloadId workload, WorkloadContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "workload.change",
        async (unit, acting) =>
        {
            var changed = await ChangeWorkload.RunAsync(unit, acting, workload, body, version);
            return changed.Value is { } now ? await SeeAsync(unit, door.Caller, now) : new Result<SeenWorkload>(null, changed.Problem) { Beside = changed.Beside };
        },
        Show));

    private static Task<IResult> DeleteAsync(WorkloadId workload, Door door) => door.WriteAsync(
        "workload.delete",
        async (unit, _) => await unit.Rows<Workload>().RemoveAsync(w => w.Id == workload) > 0 ? new Result<string>(workload.Value, null) : ServerProblems.IsNotThere("workload"),
        _ => Shown.Gone($"workload/{workload}"));

    private static async Task<SeenWorkload> SeeAsync(IUnit unit, Caller caller, Workload workload)
    {
        var (id, person) = (workload.Id, caller.Person.Id);
        return new(workload, (await unit.Rows<RoleAssignment>().FindAsync(r => r.Workload == id && r.Person == person))?.Role);
    }

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
