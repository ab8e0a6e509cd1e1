using Kotsu.Core.Snapshots;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Workflows;

/// <summary>A job as it is written, for those who look from one job to another.</summary>
internal sealed record WrittenJob(string Id, YamlNode Node, IReadOnlyList<WorkflowStep> Steps)
{
    /// <summary>Whether it calls a reusable workflow.</summary>
    public bool CallsWorkflow => Node["uses"]?.Text is not null;
}
