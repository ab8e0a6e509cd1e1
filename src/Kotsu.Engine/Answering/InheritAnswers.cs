using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Answering;

/// <summary>Decides that a workload inherits answers of a platform's.</summary>
public static class InheritAnswers
{
    private const int MostQuestions = 200;

    /// <summary>Decides it; who decides must see both workloads.</summary>
    public static async Task<Result<Inheritance>> RunAsync(IUnit unit, Acting acting, WorkloadId workload, InheritanceContent content)
    {
        var (from, person) = (content.From, acting.By);
        var isAdmin = await unit.Rows<Person>().CountAsync(p => p.Id == person && p.IsAdmin) > 0;
        if (from == workload
            || await unit.Rows<Workload>().CountAsync(w => w.Id == from) == 0
            || (!isAdmin && await unit.Rows<RoleAssignment>().CountAsync(r => r.Workload == from && r.Person == person) == 0))
        {
            return ServerProblems.IsNotThere("workload to inherit from");
        }

        var alias = content.Lens;
        if (await unit.Rows<Review>().CountAsync(r => r.Alias == alias && (r.Workload == workload || r.Workload == from)) < 2)
        {
            return ServerProblems.IsNotThere($"review of both workloads with {alias}");
        }

        if (content.Questions.Count > MostQuestions)
        {
            return ServerProblems.LimitIsReached("questions", MostQuestions);
        }

        await unit.Rows<Inheritance>().RemoveAsync(i => i.Workload == workload && i.From == from && i.Alias == alias);
        var inheritance = new Inheritance
        {
            Organisation = acting.Organisation,
            Workload = workload,
            From = from,
            Alias = alias,
            Questions = [.. content.Questions.Select(q => q.Value)],
            By = acting.By,
            At = acting.At,
        };
        unit.Rows<Inheritance>().Add(inheritance);
        return inheritance;
    }
}

/// <summary>What is inherited.</summary>
/// <param name="From">The platform's workload.</param>
/// <param name="Questions">The questions; empty means all of the lens.</param>
public sealed record InheritanceContent(WorkloadId From, LensId Lens, IReadOnlyList<QuestionId> Questions);
