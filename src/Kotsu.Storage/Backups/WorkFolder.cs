namespace Kotsu.Storage.Backups;

/// <summary>A folder for what is not finished, on the disk where it will stand. It goes at the end; one whose process was killed goes before the next is made.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const string Prefix = ".kotsu-unfinished-";
    private const string LockName = "lock";
    private readonly string path;
    private readonly FileStream held;

    private WorkFolder(string path)
    {
        this.path = path;
        held = Durably.Create(Path.Combine(path, LockName), FileShare.None);
        Content = Path.Combine(path, "content");
        Durably.CreateFolder(Content);
    }

    /// <summary>An empty folder that only its owner may look into.</summary>
    public string Content { get; }

    /// <summary>Makes one.</summary>
    /// <param name="folder">Where.</param>
    public static WorkFolder CreateIn(string folder)
    {
        Sweep(folder);
        var made = Path.Combine(folder, Prefix + Path.GetRandomFileName());
        Durably.CreateFolder(made);
        return new(made);
    }

    /// <summary>Removes what killed processes left: a backup, half of one, keys.</summary>
    public static void Sweep(string folder)
    {
        foreach (var left in new DirectoryInfo(folder).EnumerateDirectories(Prefix + "*").Where(f => f.LinkTarget is null))
        {
            try
            {
                using (new FileStream(Path.Combine(left.FullName, LockName), FileMode.Open, FileAccess.Write, FileShare.None))
                {
                    left.Delete(recursive: true);
                }
            }
            catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
            {
                // Somebody works in it, or it is not ours.
            }
        }
    }

    /// <summary>A name in it for a file beside its content.</summary>
    public string At(string name) => Path.Combine(path, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        Directory.Delete(path, recursive: true);
    }
}
