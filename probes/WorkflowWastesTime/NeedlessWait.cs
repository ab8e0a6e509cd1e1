using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.WorkflowWastesTime;

/// <summary>Finds jobs that wait for a long job of which they take nothing. A quick check that spares a long job its start is not meant.</summary>
internal static class NeedlessWait
{
    private static readonly HashSet<string> LastWords =
    [
        "deploy", "deployment", "publish", "release", "push", "notify", "notification", "upload", "promote", "merge", "automerge", "report", "summary",
        "status", "gate", "required", "success", "done", "finish", "final", "complete", "conclusion", "result", "results", "cleanup", "teardown",
        "destroy", "comment", "announce", "slack", "tag", "pages", "production", "staging", "prod", "rollout", "coverage",
    ];

    private static readonly HashSet<string> QuickWords =
    [
        "lint", "linter", "linters", "linting", "format", "formatting", "fmt", "style", "typos", "spelling", "changes", "changed", "filter", "detect", "validate",
        "label", "commitlint", "precommit", "setup", "prepare", "matrix", "plan", "init", "configure", "title", "dco", "license", "typecheck",
    ];

    private static readonly HashSet<string> LongWords = ["test", "tests", "build", "compile", "verify", "package", "integration", "e2e", "install", "assemble"];

    /// <summary>Names the jobs waited for without need; null where there are none.</summary>
    public static Waste? Of(WorkflowJob job, ILookup<string, WorkflowJob> byId)
    {
        if (job.CallsWorkflow || job.NeedsAt is not { } at || IsLast(job))
        {
            return null;
        }

        var needless = job.Needs.Except(job.Takes).SelectMany(id => byId[id]).Where(IsLongAndQuiet).Select(n => n.Id).ToList();
        return needless.Count == 0 ? null : new("needless-wait", at, new(
            $"waits for {string.Join(", ", needless)} but takes nothing from there",
            $"{string.Join('、', needless)}を待つが何も受け取らない"));
    }

    /// <summary>Whether it is there to come last: it acts outside, runs for some refs only, or does no work on the code.</summary>
    private static bool IsLast(WorkflowJob job) =>
        Publishing.ActsOutside(job)
        || WordsOf(job).Overlaps(LastWords)
        || (job.Condition?.Contains("github.", StringComparison.Ordinal) ?? false)
        || !job.Steps.Any(IsCheckout);

    /// <summary>Whether it takes long enough to matter, and leaves nothing behind outside its runner.</summary>
    private static bool IsLongAndQuiet(WorkflowJob needed) =>
        !needed.CallsWorkflow
        && needed.Steps.Any(IsCheckout)
        && !needed.Steps.Any(s => s.Uses?.StartsWith("./", StringComparison.Ordinal) ?? false)
        && !Publishing.ActsOutside(needed)
        && !WordsOf(needed).Overlaps(QuickWords)
        && Scripts.Commands(needed).Any(IsLong);

    private static bool IsLong(string[] command) => command.Any(w => w is "make" or "mvn" or "./mvnw" or "./gradlew" or "gradle" or "tox" or "pytest" || Split(w).Any(LongWords.Contains));

    private static bool IsCheckout(WorkflowStep step) => step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) ?? false;

    private static HashSet<string> WordsOf(WorkflowJob job) => [.. Split($"{job.Id} {job.Name}")];

    private static string[] Split(string text) => text.ToLowerInvariant().Split([' ', '-', '_', '/', '.', ':', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
}
