namespace Kotsu.Testing;

/// <summary>GitHub's starter workflows, put where GitHub runs workflows.</summary>
public static class StarterWorkflows
{
    /// <summary>All of them, <c>ci/go.yml</c> as <c>.github/workflows/ci-go.yml</c>; skips the test where they are absent.</summary>
    public static MemoryTree Tree()
    {
        var folder = SharedData.Path("config/workflows");
        var files = Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
            .Select(f => (".github/workflows/" + System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/').Replace('/', '-'), File.ReadAllText(f)));
        return new MemoryTree([.. files]);
    }
}
