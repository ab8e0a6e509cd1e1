using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;

namespace Kotsu.Core.Evidence;

/// <summary>How much a practice matters to a workload, as somebody judged it on the server. It stands in the workload itself: figures read it without asking again.</summary>
public sealed record PracticeWeighing
{
    /// <summary>The practice.</summary>
    public required PracticeCode Practice { get; init; }

    /// <summary>The judgement, in which <see cref="PracticeContext.By"/> is the person's id; null where somebody went back to what the catalogue says.</summary>
    public PracticeContext? Content { get; init; }

    /// <summary>Who judged last.</summary>
    public required PersonId By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>1 for the first judgement, and one more for each after it.</summary>
    public required int Version { get; init; }
}
