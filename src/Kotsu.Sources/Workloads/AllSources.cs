using Kotsu.Sources.Alerts;
using Kotsu.Sources.Code.Knowledge;
using Kotsu.Sources.Code.Markers;
using Kotsu.Sources.Code.Ownership;
using Kotsu.Sources.Objectives;
using Kotsu.Sources.Runbooks;
using Kotsu.Sources.Runtimes;
using Kotsu.Sources.Workflows;

namespace Kotsu.Sources.Workloads;

/// <summary>Every way to look at a local workload, those that take longest first.</summary>
public static class AllSources
{
    /// <summary>New sources; each is used for one look.</summary>
    public static IReadOnlyList<ISource> Create() =>
    [
        new MarkersSource(),
        new KnowledgeSource(),
        new OwnershipSource(),
        new AlertChainsSource(),
        new RunbooksSource(),
        new WorkflowsSource(),
        new ObjectivesSource(),
        new RuntimesSource(),
    ];
}
