using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Workflows;

/// <summary>From one workflow file to what it says.</summary>
internal static class WorkflowReader
{
    public static Workflow Read(TextLines lines, YamlNode root, YamlMap jobs)
    {
        // YAML 1.1 readers turn the key `on` into the boolean true, and some tools write it back that way.
        var on = root["on"] ?? root["true"];
        return new()
        {
            At = new Location(lines.Path),
            Name = root["name"]?.Text ?? lines.Path,
            Triggers = Triggers(on),
            RerunsOnPullRequest = RerunsOnPullRequest(on),
            HasConcurrency = root["concurrency"] is { } concurrency && HasGroup(concurrency),
            Jobs = Jobs(lines, jobs),
        };
    }

    /// <summary>Whether a <c>concurrency</c> value names a group, in its short or its long form.</summary>
    public static bool HasGroup(YamlNode concurrency) => concurrency.Text is not null || concurrency["group"]?.Text is not null;

    private static IReadOnlyList<string> Triggers(YamlNode? on) => on switch
    {
        YamlMap map => [.. map.All.Select(e => e.Key.Value)],
        null => [],
        _ => [.. on.Items.Select(i => i.Text).OfType<string>()],
    };

    private static bool RerunsOnPullRequest(YamlNode? on)
    {
        if (!Triggers(on).Contains("pull_request"))
        {
            return false;
        }

        // Without `types`, opened, synchronize and reopened are meant; only synchronize is a new push.
        var types = on!["pull_request"]?["types"];
        return types is null || types.Items.Any(t => t.Text == "synchronize");
    }

    private static List<WorkflowJob> Jobs(TextLines lines, YamlMap jobs)
    {
        var steps = jobs.All.ToDictionary(j => j, j => StepReader.Read(lines, j.Value));
        var written = jobs.All.Select(j => new WrittenJob(j.Key.Value, j.Value, steps[j])).ToList();
        var byId = written.ToLookup(j => j.Id, StringComparer.Ordinal);
        return [.. jobs.All.Zip(written, (entry, job) => JobReader.Read(lines, entry, job, byId))];
    }
}
