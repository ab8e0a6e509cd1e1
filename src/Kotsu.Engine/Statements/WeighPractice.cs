using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Statements;

/// <summary>Says how much a practice matters to a workload: beside the catalogue's risk, never in its place.</summary>
public sealed class WeighPractice(WorkloadFigures figures)
{
    private const int ReasonMaxLength = 2_000;

    /// <summary>The practice with what is said of it; null where no lens of the workload has it.</summary>
    public async Task<WeighedPractice?> FindAsync(IUnit unit, Workload workload, PracticeCode practice) =>
        await figures.FindPracticeAsync(unit, workload.Id, practice) is { } catalogue ? new(practice, catalogue.Risk, workload.Weighings.FirstOrDefault(w => w.Practice == practice)) : null;

    /// <summary>Says it. What is as the catalogue has it needs no reason.</summary>
    /// <param name="read">Which practice, and the version that was read; 0: there was none.</param>
    public async Task<Result<WeighedPractice>> RunAsync(IUnit unit, Acting acting, WorkloadId id, (PracticeCode Practice, int Version) read, WeighingContent content)
    {
        var practice = read.Practice;
        if (await unit.Rows<Workload>().FindAsync(w => w.Id == id) is not { } workload || await FindAsync(unit, workload, practice) is not { } found)
        {
            return ServerProblems.IsNotThere("practice");
        }

        if ((found.Row?.Version ?? 0) != read.Version)
        {
            return ServerProblems.WasChanged("practice", found.Row?.Version ?? 0);
        }

        if (content.FindProblem(found.CatalogueRisk, ReasonMaxLength) is { } problem)
        {
            return problem;
        }

        var said = content.Differs(found.CatalogueRisk)
            ? new PracticeContext { Practice = practice, Weight = content.Weight, OurRisk = content.OurRisk, Reason = content.Reason, By = acting.By.Value, On = Day.Of(acting.At, workload.TimeZone) }
            : null;
        var weighing = new PracticeWeighing { Practice = practice, Content = said, By = acting.By, At = acting.At, Version = read.Version + 1 };
        var weighings = workload.Weighings.Where(w => w.Practice != practice).Append(weighing).OrderBy(w => w.Practice.Value, StringComparer.Ordinal);
        return await unit.Rows<Workload>().ReplaceAsync(workload with { Weighings = [.. weighings], Version = workload.Version + 1 })
            ? found with { Row = weighing }
            : ServerProblems.WasChanged("workload", workload.Version + 1);
    }
}

/// <summary>A practice with the catalogue's risk and what the team says.</summary>
/// <param name="Row">What was said here; null where nothing was.</param>
public sealed record WeighedPractice(PracticeCode Practice, PracticeRisk CatalogueRisk, PracticeWeighing? Row);

/// <summary>How much a practice matters, as somebody says it.</summary>
/// <param name="Weight">Half, as or twice as important as the catalogue thinks: 0.5, 1 or 2.</param>
public sealed record WeighingContent(double Weight)
{
    /// <summary>The team's own risk; null where it agrees.</summary>
    public PracticeRisk? OurRisk { get; init; }

    /// <summary>Why; needed where anything differs from the catalogue.</summary>
    public string Reason { get; init; } = "";

    internal bool Differs(PracticeRisk catalogue) => Weight != 1 || (OurRisk is { } ours && ours != catalogue);

    internal Problem? FindProblem(PracticeRisk catalogue, int longest) =>
        !PracticeContext.Weights.Contains(Weight) ? ServerProblems.ValueIsNotAllowed("weight", new("0.5, 1 or 2", "0.5、1、2のいずれか"))
        : OurRisk is { } risk && !Enum.IsDefined(risk) ? ServerProblems.ValueIsNotAllowed("ourRisk", new("low, medium or high", "low、medium、highのいずれか"))
        : Differs(catalogue) && Reason.Trim().Length == 0 ? ServerProblems.ValueIsNotAllowed("reason", new("a reason, where the team's judgement differs from the catalogue's", "チームの判断がカタログと異なる場合は理由が必要です"))
        : Limits.Text("reason", Reason, 0, longest);
}
