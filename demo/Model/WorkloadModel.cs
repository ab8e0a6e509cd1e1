using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Observing;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;

namespace Kotsu.Demo.Model;

/// <summary>A workload and what happened to it. Every day is counted back from today.</summary>
internal sealed record WorkloadModel
{
    public required string Key { get; init; }

    public required Words Name { get; init; }

    public required Words Description { get; init; }

    /// <summary>How it stands, for whoever opens the demo.</summary>
    public required Words State { get; init; }

    public Words? Notes { get; init; }

    public required string Product { get; init; }

    public required string Team { get; init; }

    public WorkloadEnvironment Environment { get; init; }

    public required int Created { get; init; }

    /// <summary>Who created it, owns it, and settles the answers before each milestone.</summary>
    public required string By { get; init; }

    public IReadOnlyList<string> Owners { get; set; } = [];

    public IReadOnlyList<string> Members { get; set; } = [];

    public IReadOnlyList<string> Outsiders { get; set; } = [];

    public IReadOnlyList<string> Spectators { get; set; } = [];

    public IReadOnlyList<string> PillarPriorities { get; set; } = [];

    public required IReadOnlyList<ReviewModel> Reviews { get; init; }

    /// <summary>The profile that its team put on it, and when.</summary>
    public UseModel? Profile { get; init; }

    public UseModel? Template { get; init; }

    public IReadOnlyList<InheritanceModel> Inherits { get; set; } = [];

    public IReadOnlyList<SourceModel> Sources { get; set; } = [];

    public IReadOnlyList<AnswerModel> Answers { get; set; } = [];

    public IReadOnlyList<ActivityModel> Activities { get; set; } = [];

    public IReadOnlyList<AcceptanceModel> Acceptances { get; set; } = [];

    public IReadOnlyList<DismissalModel> Dismissals { get; set; } = [];

    public IReadOnlyList<ConfirmationModel> Confirmations { get; set; } = [];

    public IReadOnlyList<MilestoneModel> Milestones { get; set; } = [];

    public IReadOnlyList<ChannelModel> Channels { get; set; } = [];

    /// <summary>What the pipeline brings each week; null where it brings nothing.</summary>
    public PipelineReportModel? PipelineReport { get; init; }
}

/// <summary>Somebody's use of a profile or template.</summary>
internal sealed record UseModel(int Day, string By, string Of);

internal sealed record ReviewModel(string Lens)
{
    /// <summary>When it was begun; null with the workload.</summary>
    public int? Begun { get; init; }

    public int? Commissioned { get; init; }

    public Words? Sponsor { get; init; }

    public Words? Commission { get; init; }

    public int? Deadline { get; init; }

    public int? NextReview { get; init; }

    public Words? Notes { get; init; }

    public IReadOnlyDictionary<string, Words> PillarNotes { get; set; } = new Dictionary<string, Words>();
}

/// <param name="Questions">Codes, such as <c>OPS05</c>; none means all.</param>
internal sealed record InheritanceModel(int Day, string By, string From, string Lens, IReadOnlyList<string> Questions);

/// <summary>A source: one of the demo's repositories, and when it was looked at.</summary>
/// <param name="Looks">Days; the last one is last night.</param>
internal sealed record SourceModel(string Repository, int Added, ScanSchedule Schedule, IReadOnlyList<int> Looks);

/// <summary>An answer and what became of it.</summary>
internal sealed record AnswerModel
{
    /// <summary>The question's code, such as <c>OPS07</c>.</summary>
    public required string Q { get; init; }

    public int Day { get; init; }

    public string By { get; set; } = "";

    /// <summary>Numbers of the best practices that are done: 3 is <c>OPS07-BP03</c>.</summary>
    public IReadOnlyList<int> Ticked { get; set; } = [];

    public IReadOnlyList<NotApplicableModel> Na { get; set; } = [];

    /// <summary>Set where the whole question does not apply.</summary>
    public NotApplicableReason? NotApplicable { get; init; }

    public Words? Notes { get; init; }

    public Words? AsIs { get; init; }

    public Words? ToBe { get; init; }

    public QuestionRisk? OurRisk { get; init; }

    public Words? Why { get; init; }

    public IReadOnlyList<LaterAnswerModel> Then { get; set; } = [];
}

internal sealed record NotApplicableModel(int Bp, NotApplicableReason Reason, Words Note);

/// <summary>How an answer was changed.</summary>
internal sealed record LaterAnswerModel(int Day, string By)
{
    public IReadOnlyList<int> Ticked { get; set; } = [];

    public IReadOnlyList<int> Unticked { get; set; } = [];

    public Words? AsIs { get; init; }

    public QuestionRisk? OurRisk { get; init; }

    public Words? Why { get; init; }
}

/// <summary>Something that people did, which speaks for or against practices.</summary>
/// <param name="Gives">The rung by practice: said, written, checked, exercised, measured; none says that the practice fails.</param>
internal sealed record ActivityModel(int Day, string By, Words Note, IReadOnlyDictionary<string, EvidenceRung> Gives)
{
    /// <summary>A file of the model that is attached to the first of them.</summary>
    public string? File { get; init; }

    /// <summary>The day on which it was taken back; null for what stands.</summary>
    public int? Withdrawn { get; init; }

    /// <summary>The repository whose pipeline the note tells of: <c>{{runs}}</c>, <c>{{median}}</c> and <c>{{before}}</c> in it are what the runs say; null for none.</summary>
    public string? Pipeline { get; init; }
}

/// <param name="Lapses">In how many days; a negative number has lapsed.</param>
internal sealed record AcceptanceModel(int Day, string By, string Practice, int Lapses)
{
    public required Words Authority { get; init; }

    public int Level { get; set; } = 1;

    public required Words Reason { get; init; }

    public required Words Measure { get; init; }
}

/// <param name="Until">In how many days it ends; a negative number is over: the finding counts again.</param>
internal sealed record DismissalModel(int Day, string By, string Probe, int Until, Words Why)
{
    public string? Path { get; init; }
}

/// <param name="Of">The version that is confirmed: 1 of a template's answer, 0 of an inherited one.</param>
internal sealed record ConfirmationModel(int Day, string By, string Q, int Of);

internal sealed record MilestoneModel(int Day, string By, Words Name);

/// <summary>Where reminders would go. The demo sends nothing.</summary>
/// <param name="Address">An address of a host that nobody has.</param>
internal sealed record ChannelModel(int Day, string By, ChannelKind Kind, Words Name, string Address);

/// <summary>What the pipeline posts each Monday: the runs of the week before, as evidence for or against a practice.</summary>
/// <param name="Token">Key of the token that it posts with.</param>
/// <param name="Begun">The first Monday after this day brings what was recorded until then.</param>
/// <param name="Recorded">From this day on runs were recorded.</param>
/// <param name="Budget">Minutes from push to verdict that p85 shall keep to.</param>
internal sealed record PipelineReportModel(string Repository, string Token, string Practice, int Begun, int Recorded, int Budget);
