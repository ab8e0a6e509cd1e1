using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Engine.Searching;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Searching;

/// <summary>Searching what people wrote.</summary>
internal static class SearchEndpoints
{
    private const int MostCharacters = 200;

    public static void MapTo(RouteGroupBuilder api) =>
        api.MapGet("/search", SearchAsync).Needs(Need.SignedIn).WithSummary("Finds words in workloads, answers and evidence that the caller sees").Answers<Page<SearchHit>>();

    private static async Task<IResult> SearchAsync(Door door, string q)
    {
        if (string.IsNullOrWhiteSpace(q) || q.Length > MostCharacters)
        {
            return ProblemAnswer.Of(ServerProblems.ValueIsNotAllowed("q", new($"1 to {MostCharacters} characters", $"1～{MostCharacters}文字")));
        }

        var caller = door.Caller;
        return await door.ListAsync(async unit =>
        {
            var person = caller.Person.Id;
            var roles = caller.Person.IsAdmin ? null : await unit.Rows<RoleAssignment>().ListAsync(all => all.Where(r => r.Person == person).Select(r => r.Workload));
            var visible = caller.Token?.Workload is { } only ? roles is null || roles.Contains(only) ? [only] : [] : roles;
            return new Page<SearchHit>(await SearchEverything.RunAsync(unit, q.Trim(), visible), null);
        });
    }
}
