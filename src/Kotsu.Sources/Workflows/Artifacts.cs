using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Workflows;

/// <summary>Steps that hand files from one job to another.</summary>
internal static class Artifacts
{
    public static bool IsUpload(WorkflowStep step) => Named(step, "upload", "save", "store", "persist");

    public static bool IsDownload(WorkflowStep step) =>
        Named(step, "download", "restore", "merge") || (step.Run?.Contains("gh run download", StringComparison.Ordinal) ?? false);

    /// <summary>Whether the artifact that <paramref name="upload"/> makes can be the one that <paramref name="download"/> wants.</summary>
    public static bool CanBeSame(WorkflowStep upload, WorkflowStep download)
    {
        var made = upload.With.GetValueOrDefault("name");
        var wanted = download.With.GetValueOrDefault("name");
        return made is null || wanted is null || made == wanted || IsExpression(made) || IsExpression(wanted);
    }

    private static bool IsExpression(string text) => text.Contains("${{", StringComparison.Ordinal);

    private static bool Named(WorkflowStep step, params ReadOnlySpan<string> verbs)
    {
        var action = step.Uses?.Split('@')[0];
        if (action is null || !action.Contains("artifact", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var verb in verbs)
        {
            if (action.Contains(verb, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
