using System.Text;
using Kotsu.History.Files;

namespace Kotsu.History;

/// <summary>Where a repository keeps its parts. Found by reading files; git is not asked, for it would obey what it finds.</summary>
/// <param name="Own">The folder with HEAD: of the repository, or of one linked work tree.</param>
/// <param name="Common">The folder with objects, references and <c>shallow</c>.</param>
internal sealed record GitFolders(string Own, string Common)
{
    private const int PointerLimit = 16 * 1024;

    /// <summary>Folder of the objects; may be a link, as <c>git worktree</c>'s forerunners made it.</summary>
    public string Objects => Path.Combine(Common, "objects");

    /// <summary>The parts of the repository at <paramref name="folder"/>: a work tree, a linked work tree, a submodule, or a bare repository.</summary>
    /// <remarks>Folders above are not searched: a folder without git is reviewed as what it is.</remarks>
    public static (GitFolders? Found, GitRefusal? Refusal) Find(string folder)
    {
        var inside = Path.Combine(folder, ".git");
        if (RegularFile.Look(inside).Kind is FileKind.Regular)
        {
            return Follow(inside, folder);
        }

        if (Directory.Exists(inside))
        {
            return Check(inside);
        }

        var isBare = RegularFile.Look(Path.Combine(folder, "HEAD")).Kind is FileKind.Regular
            && Directory.Exists(Path.Combine(folder, "objects"))
            && Directory.Exists(Path.Combine(folder, "refs"));
        return isBare ? Check(folder) : (null, new(GitRefusalReason.NotARepository, folder));
    }

    private static (GitFolders? Found, GitRefusal? Refusal) Follow(string pointer, string folder)
    {
        const string Mark = "gitdir:";
        var text = ReadLine(pointer);
        return text?.StartsWith(Mark, StringComparison.Ordinal) == true && Combine(folder, text[Mark.Length..].Trim()) is { } target
            ? Check(target)
            : (null, new(GitRefusalReason.Incomplete, pointer));
    }

    private static (GitFolders? Found, GitRefusal? Refusal) Check(string own)
    {
        var common = ReadLine(Path.Combine(own, "commondir")) is { Length: > 0 } shared ? Combine(own, shared) : own;
        var folders = new GitFolders(own, common ?? own);
        return folders switch
        {
            _ when !Directory.Exists(folders.Objects) => (null, new(GitRefusalReason.Incomplete, folders.Objects)),
            _ when Directory.Exists(Path.Combine(folders.Common, "reftable")) => (null, new(GitRefusalReason.Reftable, folders.Common)),
            _ => (folders, null),
        };
    }

    private static string? ReadLine(string file) =>
        RegularFile.Read(file, PointerLimit) is { } content ? Encoding.UTF8.GetString(content).Trim() : null;

    private static string? Combine(string folder, string relative) =>
        relative.Length == 0 || relative.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(Path.Combine(folder, relative));
}
