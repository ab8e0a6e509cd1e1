namespace Kotsu.Sources.Files;

/// <summary>Folders whose files show or test how something is done, and are nothing that somebody runs for users.</summary>
internal static class ExampleFolders
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "example", "examples", "sample", "samples", "test", "tests", "testing", "e2e", "doc", "docs", "documentation", ".devcontainer", "_gen", "skeleton", "cookiecutter",
    };

    /// <summary>Whether one of the folders above <paramref name="path"/> is such a folder.</summary>
    public static bool Hold(string path) => path.Split('/')[..^1].Any(Names.Contains);
}
