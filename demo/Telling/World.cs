using Kotsu.Core.Access;
using Kotsu.Core.Answering;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Profiles;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Milestones;
using Kotsu.Engine.Observing;
using Kotsu.Engine.Shelves;
using Kotsu.Engine.Statements;
using Kotsu.Engine.Templates;

namespace Kotsu.Demo.Telling;

/// <summary>What came to be so far, by the keys of the model, and the use cases that make more of it.</summary>
internal sealed class World
{
    private readonly LensLibrary library = new();

    /// <param name="seal">How the server keeps what it must send again.</param>
    public World(Func<string, string> seal)
    {
        Seal = seal;
        Figures = new(library);
        Answer = new(library);
        Confirm = new(library);
        Give = new(Figures);
        Accept = new(Figures);
        Take = new(Figures);
        Keep = new(Figures);
        Template = new(library);
        Apply = new(library);
    }

    public OrganisationId Organisation { get; set; }

    public Dictionary<string, PersonId> People { get; } = [];

    public Dictionary<string, TeamId> Teams { get; } = [];

    public Dictionary<string, ProductId> Products { get; } = [];

    public Dictionary<string, WorkloadId> Workloads { get; } = [];

    public Dictionary<string, WorkloadSource> Sources { get; } = [];

    public Dictionary<string, TemplateId> Templates { get; } = [];

    public Dictionary<string, ProfileId> Profiles { get; } = [];

    public Dictionary<string, TokenId> Tokens { get; } = [];

    public Dictionary<string, Core.Evidence.StatementId> Evidence { get; } = [];

    public Func<string, string> Seal { get; }

    public WorkloadFigures Figures { get; }

    public AnswerQuestion Answer { get; }

    public ConfirmAnswer Confirm { get; }

    public GiveEvidence Give { get; }

    public AcceptRisk Accept { get; }

    public TakeMilestone Take { get; }

    public KeepScan Keep { get; }

    public AnswerTemplate Template { get; }

    public ApplyTemplate Apply { get; }
}
