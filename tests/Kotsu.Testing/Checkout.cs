namespace Kotsu.Testing;

/// <summary>The checkout that the tests run from.</summary>
public static class Checkout
{
    /// <summary>Its root: the folder that holds <c>Kotsu.slnx</c>.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>A path below the root.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Kotsu.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No Kotsu.slnx above the test binaries.");
    }
}
