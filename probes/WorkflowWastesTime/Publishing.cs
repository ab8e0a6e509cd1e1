using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.WorkflowWastesTime;

/// <summary>Jobs whose work leaves the pipeline: a release, a deployment, a message. What comes after them may need them without a trace.</summary>
internal static class Publishing
{
    private static readonly string[] Verbs = ["deploy", "publish", "push", "upload"];
    private static readonly string[] ReleaseTools = ["semantic-release", "goreleaser", "jreleaser", "changeset"];

    private static readonly string[] ActionWords =
        ["deploy", "publish", "release", "push", "upload", "login", "auth", "credentials", "pages", "commit", "create", "pull-request", "sync", "slack", "notify", "mail", "comment"];

    /// <summary>Whether it makes a release of packages or binaries.</summary>
    public static bool Releases(WorkflowJob job) =>
        job.Steps.Any(s => NameOf(s).Contains("release", StringComparison.Ordinal) || NameOf(s).Contains("pypi-publish", StringComparison.Ordinal))
        || Scripts.Commands(job).Any(c => IsRelease(c));

    /// <summary>Whether anything of it can be seen outside the run.</summary>
    public static bool ActsOutside(WorkflowJob job) =>
        job.HasEnvironment
        || Releases(job)
        || job.Steps.Any(s => s.Uses is not null && ActsOutside(NameOf(s)))
        || Scripts.Commands(job).Any(c => c.Any(w => Verbs.Contains(w.TrimStart('-'))) && c[0] != "dotnet");

    // Reports of coverage and of findings go out, but no job waits for them.
    private static bool ActsOutside(string action) =>
        ActionWords.Any(w => action.Contains(w, StringComparison.Ordinal))
        && !action.Contains("artifact", StringComparison.Ordinal)
        && !action.Contains("sarif", StringComparison.Ordinal);

    private static bool IsRelease(string[] command) =>
        command.Any(w => ReleaseTools.Any(t => w.Contains(t, StringComparison.Ordinal)))
        || command is ["npm" or "yarn" or "pnpm" or "cargo" or "poetry" or "uv" or "lerna", "publish", ..]
            or ["gh", "release", "create" or "upload", ..] or ["twine", "upload", ..] or ["gem", "push", ..] or ["dotnet", "nuget", "push", ..]
        || (command is ["mvn" or "./mvnw" or "./gradlew" or "gradle", ..] && command.Any(w => w is "deploy" || w.StartsWith("publish", StringComparison.Ordinal) || w.StartsWith("release:", StringComparison.Ordinal)));

    private static string NameOf(WorkflowStep step) => (step.Uses ?? "").Split('@')[0].ToLowerInvariant();
}
