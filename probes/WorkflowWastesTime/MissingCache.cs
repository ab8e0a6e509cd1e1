using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.WorkflowWastesTime;

/// <summary>Finds jobs that fetch packages and keep none of them for the next run.</summary>
internal static class MissingCache
{
    /// <summary>Names the languages whose packages are fetched without a cache; null where there are none, or where nobody can tell.</summary>
    public static Waste? Of(Workflow workflow, WorkflowJob job, string? nodePackageManager)
    {
        if (IsBetterWithout(workflow, job) || job.Steps.Any(Setup.IsUnknown))
        {
            return null;
        }

        var commands = Scripts.Commands(job).ToList();
        var missing = Ecosystem.All
            .Where(e => commands.Exists(c => Fetches(e, c) || (IsUnsaid(c) && job.Steps.Any(s => Setup.IsOf(s, e)))))
            .Where(e => !job.Steps.Any(s => Setup.Caches(s, e, nodePackageManager)))
            .ToList();

        return missing.Count == 0 ? null : new("no-cache", PlaceOf(job, missing[0]), new(
            $"no cache for {string.Join(", ", missing.Select(e => e.Name))} packages",
            $"{string.Join('、', missing.Select(e => e.Name))}のパッケージのキャッシュなし"));
    }

    /// <summary>Whether a cache would be of no use (the runner keeps its disk) or a danger (others can write into what is released).</summary>
    private static bool IsBetterWithout(Workflow workflow, WorkflowJob job) =>
        job.RunsOn.Contains("self-hosted") || workflow.Triggers is ["release"] || Publishing.Releases(job);

    private static bool Fetches(Ecosystem ecosystem, string[] command)
    {
        var tool = Array.FindIndex(command, word => ecosystem.Tools.Contains(word.Split('/')[^1]));
        return tool >= 0 && ecosystem.Fetches([command[tool].Split('/')[^1], .. command.Skip(tool + 1)]);
    }

    // ${{ steps.detect.outputs.manager }} install: some tool of the language that is set up.
    private static bool IsUnsaid(string[] command) => command is ["${{", ['s', 't', 'e', 'p', 's', '.', ..], ..];

    private static Location PlaceOf(WorkflowJob job, Ecosystem ecosystem) =>
        job.Steps.FirstOrDefault(s => Setup.IsOf(s, ecosystem))?.At ?? job.At;
}
