using Kotsu.Core.Findings;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Profiles;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Profiles;

/// <summary>Which questions a workload's profile puts first: those with a practice of a viewpoint that its answers name.</summary>
public static class PrioritisedQuestions
{
    /// <summary>The viewpoints that the workload's profile puts first; none without a profile.</summary>
    public static async Task<IReadOnlySet<Viewpoint>> ViewpointsOfAsync(IUnit unit, WorkloadId workload)
    {
        if (await unit.Rows<ProfileUse>().FindAsync(u => u.Workload == workload) is not { } use)
        {
            return new HashSet<Viewpoint>();
        }

        var version = await unit.Rows<ProfileVersion>().FindAsync(v => v.Profile == use.Profile && v.Number == use.Number);
        return ProfileQuestionnaire.PrioritisedBy(version!.Answers);
    }

    /// <summary>The ids of a lens's questions that come first.</summary>
    public static IReadOnlySet<string> Of(Questionnaire lens, IReadOnlySet<Viewpoint> viewpoints) =>
        lens.Practices.Where(p => p.Overlay is { } overlay && viewpoints.Contains(overlay.Viewpoint)).Select(p => p.Question.Value).ToHashSet();
}
