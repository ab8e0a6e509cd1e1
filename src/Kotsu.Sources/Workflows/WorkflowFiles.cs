namespace Kotsu.Sources.Workflows;

/// <summary>Which files are workflows.</summary>
public static class WorkflowFiles
{
    private const string Folder = ".github/workflows/";

    /// <summary>Whether GitHub runs the file at <paramref name="path"/>: YAML directly in <c>.github/workflows</c>, not below it.</summary>
    public static bool IsWorkflow(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal)
        && path.IndexOf('/', Folder.Length) < 0
        && (path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal));
}
