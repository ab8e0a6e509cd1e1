namespace Kotsu.Sources.Files;

/// <summary>The files of a workload, bounded and safe: regular files only, no links followed, nothing executed.</summary>
public interface IFileTree
{
    /// <summary>All regular files by path (ordinal order), without what <c>exclude</c> leaves out. Vendored, generated and fixture files are there and marked.</summary>
    IReadOnlyList<TreeFile> Files { get; }

    /// <summary>A file's size in bytes; null where its content is missing. To be asked for the few files where it counts: it costs a look into the repository.</summary>
    long? SizeOf(TreeFile file);

    /// <summary>The file's text, or why it could not be read. Invalid UTF-8 is replaced; a byte-order mark is dropped.</summary>
    Task<FileText> ReadAsync(TreeFile file, CancellationToken cancellationToken);

    /// <summary>Many texts at once, in the order asked for; much faster than one by one.</summary>
    IAsyncEnumerable<(TreeFile File, FileText Text)> ReadAllAsync(IEnumerable<TreeFile> files, CancellationToken cancellationToken);
}

/// <summary>One regular file.</summary>
/// <param name="Path">From the root of the tree, with <c>/</c> between its parts.</param>
/// <param name="Origin">Whether people of this workload wrote it.</param>
/// <param name="ContentId">Names its content (a git object id); null where that is not known without reading.</param>
public sealed record TreeFile(string Path, FileOrigin Origin, string? ContentId);

/// <summary>Where a file comes from. Sources look at first-party files unless their own words say otherwise.</summary>
public enum FileOrigin
{
    /// <summary>Written by the people of this workload.</summary>
    FirstParty,

    /// <summary>Copied in from elsewhere.</summary>
    Vendored,

    /// <summary>Made by a program.</summary>
    Generated,

    /// <summary>Input of tests.</summary>
    Fixture,
}

/// <summary>A file's text, or why there is none.</summary>
/// <param name="Text">The text; null when it was not read.</param>
/// <param name="Trouble">Why it was not read: too large, binary, missing; null when it was.</param>
public sealed record FileText(string? Text, Kotsu.Core.Text.Words? Trouble);
