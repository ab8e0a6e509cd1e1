using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Workflows;

/// <summary>From one job to what it says.</summary>
internal static class JobReader
{
    // Beyond this nobody wrote the file by hand; each needed job costs a reading of all texts of this one.
    private const int MostNeeds = 100;

    public static WorkflowJob Read(TextLines lines, YamlEntry entry, WrittenJob job, ILookup<string, WrittenJob> byId)
    {
        var node = job.Node;
        var needs = Texts(node["needs"]);
        return new()
        {
            Id = job.Id,
            At = lines.At(entry.Key),
            Name = node["name"]?.Text,
            Condition = node["if"]?.Text,
            RunsOn = RunsOn(node["runs-on"]),
            HasEnvironment = node["environment"] is not null,
            CallsWorkflow = job.CallsWorkflow,
            HasTimeout = HasTimeout(node),
            HasConcurrency = node["concurrency"] is { } concurrency && WorkflowReader.HasGroup(concurrency),
            Needs = needs,
            NeedsAt = needs.Count == 0 || node.Entry("needs") is not { } at ? null : lines.At(at.Key),
            Takes = needs.Count > MostNeeds ? needs : [.. needs.SelectMany(id => byId[id]).Where(other => TakenFromNeeds.Takes(job, other)).Select(other => other.Id)],
            Steps = job.Steps,
        };
    }

    private static bool HasTimeout(YamlNode node) =>
        node["timeout-minutes"]?.Text is not null
        || (node["steps"] is YamlList { Nodes.Count: > 0 } steps && steps.Nodes.All(s => s["timeout-minutes"]?.Text is not null));

    private static IReadOnlyList<string> RunsOn(YamlNode? runsOn) => runsOn is YamlMap
        ? [.. Texts(runsOn["group"]), .. Texts(runsOn["labels"])]
        : Texts(runsOn);

    private static IReadOnlyList<string> Texts(YamlNode? node) => [.. (node?.Items ?? []).Select(i => i.Text).OfType<string>()];
}
