namespace Kotsu.Testing;

/// <summary>Real material that is not ours to redistribute: read where it is present, skipped with a message where it is not.</summary>
public static class SharedData
{
    /// <summary>The folder, or null: <c>KOTSU_SHARED</c>, else <c>../shared</c> beside the checkout.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>The file or folder below <c>data/</c>; skips the test where the material is absent.</summary>
    public static string Path(string relative)
    {
        Xunit.Assert.SkipWhen(Folder is null, "The shared data folder is absent; set KOTSU_SHARED.");
        var path = System.IO.Path.Combine(Folder!, "data", relative);
        Xunit.Assert.True(File.Exists(path) || Directory.Exists(path), $"The shared data lacks {relative}.");
        return path;
    }

    private static string? FindFolder()
    {
        var named = Environment.GetEnvironmentVariable("KOTSU_SHARED");
        var folder = string.IsNullOrEmpty(named) ? System.IO.Path.Combine(Checkout.Folder, "..", "shared") : named;
        return Directory.Exists(System.IO.Path.Combine(folder, "data")) ? System.IO.Path.GetFullPath(folder) : null;
    }
}
