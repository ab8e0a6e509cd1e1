using Kotsu.Core.Snapshots;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Workflows;

/// <summary>Whether a job takes anything of a job that it waits for. In doubt it does: a wait is called needless only when nothing speaks for it.</summary>
internal static class TakenFromNeeds
{
    // With these, the condition reads the results of all needed jobs.
    private static readonly string[] ResultFunctions = ["always()", "failure()", "cancelled()"];

    public static bool Takes(WrittenJob job, WrittenJob needed) =>
        ReadsResults(job)
        || NeedsExpression.Names(Texts(job.Node), needed.Id)
        || TakesArtifact(job, needed)
        || TakesCache(job, needed)
        || (Images.ArePushedBy(needed) && Images.AreUsedBy(job));

    private static bool ReadsResults(WrittenJob job) =>
        job.Node["if"]?.Text is { } condition && ResultFunctions.Any(f => condition.Contains(f, StringComparison.Ordinal));

    private static bool TakesArtifact(WrittenJob job, WrittenJob needed)
    {
        var downloads = job.Steps.Where(Artifacts.IsDownload).ToList();
        return downloads.Count > 0
            && (needed.CallsWorkflow || needed.Steps.Where(Artifacts.IsUpload).Any(up => downloads.Exists(down => Artifacts.CanBeSame(up, down))));
    }

    private static bool TakesCache(WrittenJob job, WrittenJob needed)
    {
        var keys = job.Steps.Where(IsCache).Select(Key).ToHashSet();
        return needed.Steps.Where(IsCache).Select(Key).Any(k => k is not null && keys.Contains(k));
    }

    private static bool IsCache(WorkflowStep step) => step.Uses?.StartsWith("actions/cache", StringComparison.Ordinal) ?? false;

    private static string? Key(WorkflowStep step) => step.With.GetValueOrDefault("key");

    /// <summary>All texts of a job but its list of needs.</summary>
    private static IEnumerable<string> Texts(YamlNode job) =>
        job.Entries.Where(e => e.Key.Value != "needs").SelectMany(e => Below(e.Value));

    private static IEnumerable<string> Below(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Value],
        YamlList list => list.Nodes.SelectMany(Below),
        _ => node.Entries.SelectMany(e => Below(e.Value)),
    };
}
