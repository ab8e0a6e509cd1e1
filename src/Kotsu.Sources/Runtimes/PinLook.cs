using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>What one look gathers beside pins.</summary>
internal sealed class PinLook
{
    private readonly List<Unreadable> unreadable = [];
    private readonly HashSet<string> versionFiles = new(StringComparer.Ordinal);

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Unreadable> Unreadable => unreadable;

    /// <summary>Adds something that could not be read.</summary>
    public void Add(Unreadable trouble) => unreadable.Add(trouble);

    /// <summary>Takes note that a workflow installs the version that the file at <paramref name="path"/> names.</summary>
    public void AddVersionFile(string path) => versionFiles.Add(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);

    /// <summary>Whether a workflow installs the version that the file at <paramref name="path"/> names.</summary>
    public bool IsVersionFile(string path) => versionFiles.Contains(path);
}
