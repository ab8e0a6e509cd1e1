namespace Kotsu.History;

/// <summary>One regular file of a commit.</summary>
/// <param name="Path">As <see cref="GitPath.ToText"/> writes it, with <c>/</c> between its parts.</param>
/// <param name="ObjectId">Names its content; 40 or 64 hexadecimal digits.</param>
public sealed record TreeEntry(string Path, string ObjectId);

/// <summary>The files of a commit.</summary>
public sealed record TreeListing
{
    /// <summary>The regular files by path, ordinal order; empty when the tree is larger than <see cref="TreeBounds.Entries"/>.</summary>
    public required IReadOnlyList<TreeEntry> Files { get; init; }

    /// <summary>Whether it has more entries than are read, or took longer than is waited: nothing is listed then.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>Symbolic links; never followed.</summary>
    public int Links { get; init; }

    /// <summary>Submodules; not looked into.</summary>
    public int Submodules { get; init; }

    /// <summary>Files left out because their path is too long or too deep.</summary>
    public int BeyondBounds { get; init; }

    /// <summary>Folders whose listing the repository lacks, by path.</summary>
    public IReadOnlyList<string> MissingFolders { get; init; } = [];
}

/// <summary>Bounds that keep a hostile tree from costing more than it is worth: 216 kB of git can mean 10^10 files.</summary>
public sealed record TreeBounds
{
    /// <summary>The bounds for repositories of others.</summary>
    public static TreeBounds Default { get; } = new();

    /// <summary>Files, links and submodules in all. Default 500,000.</summary>
    public int Entries { get; init; } = 500_000;

    /// <summary>Parts of a path. Default 64.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Length of a path in bytes. Default 4,096.</summary>
    public int PathInBytes { get; init; } = 4096;

    /// <summary>Listings of all folders from the root to the one at hand, held at a time, in bytes. Default 128 MiB.</summary>
    public int OpenInBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Time for listing. Default 60 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
}
