using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Shelf;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Profiles;
using Kotsu.Engine.Shelves;
using Kotsu.Server.Api.Lenses;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Reviews;

/// <summary>The questions of a review with all that helps to answer them.</summary>
internal static class QuestionEndpoints
{
    public static void MapTo(RouteGroupBuilder api) => api.MapGet("/workloads/{workload}/reviews/{lens}/questions", GetAsync)
        .Needs(Need.In(Role.Spectator)).WithSummary("The questions of a review with intent, anti-pattern, probing questions and examples").Answers<QuestionnaireView>();

    private static Task<IResult> GetAsync(WorkloadId workload, string lens, Door door, LensLibrary library)
    {
        var alias = new LensId(lens);
        return door.ReadAsync(
            async unit =>
            {
                if (await unit.Rows<Review>().FindAsync(r => r.Workload == workload && r.Alias == alias) is not { } review)
                {
                    return null;
                }

                var version = review.LensVersion;
                var number = await unit.Rows<LensVersion>().ListAsync(all => all.Where(v => v.Id == version).Select(v => v.Number));
                var questionnaire = await library.GetAsync(unit, alias, version);
                return QuestionnaireView.Of(questionnaire, number[0], PrioritisedQuestions.Of(questionnaire, await PrioritisedQuestions.ViewpointsOfAsync(unit, workload)), door.Language);
            },
            "review",
            view => Shown.Of(view, $"workload/{workload}/{lens}"));
    }
}
