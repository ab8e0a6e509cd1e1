using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Reviews;

/// <summary>What a workload inherits: a platform team answers once, and the answers count as said here until somebody confirms them.</summary>
internal static class InheritanceEndpoints
{
    private const string Root = "/workloads/{workload}/inheritances";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("What the workload inherits").Answers<Page<InheritanceContent>>();
        api.MapPost(Root, InheritAsync).Needs(Need.In(Role.Owner)).WithSummary("Inherits the answers of a platform's workload").Answers<InheritanceContent>(StatusCodes.Status201Created);
        api.MapDelete(Root + "/{from}/{lens}", EndAsync).Needs(Need.In(Role.Owner)).WithSummary("No longer inherits").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door) => door.ListAsync(async unit => new Page<InheritanceContent>(
        [.. (await unit.Rows<Inheritance>().ListAsync(all => all.Where(i => i.Workload == workload).OrderBy(i => i.At))).Select(Show)], null));

    private static Task<IResult> InheritAsync(WorkloadId workload, InheritanceContent body, Door door) => door.WriteAsync(
        "inheritance.begin",
        (unit, acting) => InheritAnswers.RunAsync(unit, acting, workload, body),
        i => Shown.Created(Show(i), $"workload/{workload}/{i.From}", $"{ApiEndpoints.Root}/workloads/{workload}/inheritances/{i.From}/{i.Alias}"));

    private static Task<IResult> EndAsync(WorkloadId workload, WorkloadId from, string lens, Door door)
    {
        var alias = new LensId(lens);
        return door.WriteAsync(
            "inheritance.end",
            async (unit, _) => await unit.Rows<Inheritance>().RemoveAsync(i => i.Workload == workload && i.From == from && i.Alias == alias) > 0
                ? new Result<string>(from.Value, null)
                : ServerProblems.IsNotThere("inheritance"),
            _ => Shown.Gone($"workload/{workload}/{from}"));
    }

    private static InheritanceContent Show(Inheritance inheritance) => new(inheritance.From, inheritance.Alias, [.. inheritance.Questions.Select(q => new QuestionId(q))]);
}
