using Kotsu.Core.Organisations;
using Kotsu.Engine.Organisations;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Organisations;

/// <summary>Teams.</summary>
internal static class TeamEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/teams", ListAsync).Needs(Need.SignedIn).WithSummary("The teams of the organisation, by name").Answers<Page<TeamView>>();
        api.MapPost("/teams", AddAsync).Needs(Need.Admin).WithSummary("Adds a team").Answers<TeamView>(StatusCodes.Status201Created);
        api.MapGet("/teams/{team}", GetAsync).Needs(Need.SignedIn).WithSummary("A team").Answers<TeamView>();
        api.MapPut("/teams/{team}", PutAsync).Needs(Need.Admin).WithSummary("Changes a team").Answers<TeamView>();
        api.MapDelete("/teams/{team}", DeleteAsync).Needs(Need.Admin).WithSummary("Removes a team that no workload names").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = page.After ?? "";
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<Team>().ListAsync(all => all.Where(t => t.Name.CompareTo(after) > 0).OrderBy(t => t.Name).Take(page.Limit + 1)), t => t.Name, TeamView.Of));
    }

    private static Task<IResult> AddAsync(TeamContent body, Door door) => door.WriteAsync(
        "team.add",
        (unit, acting) => KeepTeam.AddAsync(unit, acting, body),
        t => Shown.Created(TeamView.Of(t), SubjectOf(t), $"{ApiEndpoints.Root}/teams/{t.Id}", t.Version));

    private static Task<IResult> GetAsync(TeamId team, Door door) => door.ReadAsync(unit => unit.Rows<Team>().FindAsync(t => t.Id == team), "team", Show);

    private static Task<IResult> PutAsync(TeamId team, TeamContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "team.change", (unit, _) => KeepTeam.ChangeAsync(unit, team, body, version), Show));

    private static Task<IResult> DeleteAsync(TeamId team, Door door) => door.WriteAsync("team.remove", (unit, _) => KeepTeam.RemoveAsync(unit, team), t => Shown.Gone(SubjectOf(t)));

    private static Shown Show(Team team) => Shown.Of(TeamView.Of(team), SubjectOf(team), team.Version);

    private static string SubjectOf(Team team) => $"team/{team.Id}";
}

/// <summary>A team.</summary>
internal sealed record TeamView(TeamId Id, string Name, string Contact, string Layer, int Version)
{
    public static TeamView Of(Team team) => new(team.Id, team.Name, team.Contact, team.Layer, team.Version);
}
