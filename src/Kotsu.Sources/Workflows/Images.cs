using Kotsu.Core.Snapshots;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Workflows;

/// <summary>Steps that push container images, and jobs that use any.</summary>
internal static class Images
{
    private static readonly string[] Pushing = ["docker push", "--push", "buildah push", "podman push", "crane push", "skopeo copy", "ko build", "ko publish"];

    private static readonly string[] Using = ["docker ", "podman ", "crane ", "skopeo ", "kubectl ", "helm ", "kind load", "cosign ", "trivy "];

    public static bool ArePushedBy(WrittenJob job) => job.Steps.Any(s => Says(s.Run, Pushing) || PushesByAction(s));

    public static bool AreUsedBy(WrittenJob job) =>
        job.Node["container"] is not null
        || job.Node["services"] is YamlMap
        || job.Steps.Any(s => Says(s.Run, Using) || UsesByAction(s));

    private static bool PushesByAction(WorkflowStep step) =>
        step.Uses is { } action
        && action.Contains("build-push", StringComparison.OrdinalIgnoreCase)
        && (step.With.GetValueOrDefault("push") is { } push ? push != "false" : Says(step.With.GetValueOrDefault("outputs"), "push"));

    private static bool UsesByAction(WorkflowStep step) =>
        (step.Uses?.StartsWith("docker://", StringComparison.Ordinal) ?? false)
        || step.With.Keys.Any(k => k.Contains("image", StringComparison.OrdinalIgnoreCase));

    private static bool Says(string? text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text?.Contains(word, StringComparison.Ordinal) ?? false)
            {
                return true;
            }
        }

        return false;
    }
}
