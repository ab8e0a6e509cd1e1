using System.Text;
using Kotsu.History;
using Kotsu.History.Files;

namespace Kotsu.Sources.Files;

/// <summary>The regular files below a folder, without what <c>.gitignore</c> files leave out.</summary>
internal sealed class FolderListing
{
    private const int IgnoreFileLimit = 1024 * 1024;

    private static readonly EnumerationOptions everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    private readonly TreeBounds bounds;
    private readonly HashSet<string> tracked;
    private readonly List<(string Path, long SizeInBytes)> files = [];
    private int entries;

    /// <summary>Looks through <paramref name="root"/>.</summary>
    /// <param name="tracked">Paths that git tracks: they are there even where an ignore file names them.</param>
    public FolderListing(string root, IEnumerable<string> tracked, TreeBounds bounds)
    {
        Root = RealPath(root);
        this.bounds = bounds;
        this.tracked = tracked.ToHashSet(StringComparer.Ordinal);
        Walk("", [], onlyTracked: false);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
    }

    /// <summary>The folder, links resolved.</summary>
    public string Root { get; }

    /// <summary>The files by path, ordinal order.</summary>
    public IReadOnlyList<(string Path, long SizeInBytes)> Files => IsTooLarge ? [] : files;

    /// <summary>Whether there are more entries than are read: nothing is listed then.</summary>
    public bool IsTooLarge => entries > bounds.Entries;

    /// <summary>Symbolic links; never followed.</summary>
    public int Links { get; private set; }

    /// <summary>Pipes, sockets and devices; never opened.</summary>
    public int Special { get; private set; }

    /// <summary>Files and folders left out because their path is too long, too deep or no text.</summary>
    public int BeyondBounds { get; private set; }

    private void Walk(string folder, List<IgnorePattern> ignored, bool onlyTracked)
    {
        var rules = ignored.Concat(ReadIgnored(folder)).ToList();
        foreach (var name in NamesIn(folder))
        {
            var path = folder.Length == 0 ? name : $"{folder}/{name}";
            if (++entries > bounds.Entries)
            {
                return;
            }

            Take(path, rules, onlyTracked);
        }
    }

    private void Take(string path, List<IgnorePattern> rules, bool onlyTracked)
    {
        var (kind, size) = RegularFile.Look(FullPath(path));
        switch (kind)
        {
            case FileKind.Missing:
            case FileKind.Regular or FileKind.Folder when IsBeyond(path):
                BeyondBounds++;
                break;
            case FileKind.Link:
                Links++;
                break;
            case FileKind.Special:
                Special++;
                break;
            case FileKind.Folder when !IsOurs(path):
                var isIgnored = onlyTracked || IsIgnored(path, isFolder: true, rules);
                if (!isIgnored || HoldsTracked(path))
                {
                    Walk(path, rules, isIgnored);
                }

                break;
            case FileKind.Regular when path != ".git" && (tracked.Contains(path) || !(onlyTracked || IsIgnored(path, isFolder: false, rules))):
                files.Add((GitPath.ToText(Encoding.UTF8.GetBytes(path)), size));
                break;
        }
    }

    // git's own folder, ours, and repositories inside this one, which are submodules or somebody's clones.
    private bool IsOurs(string path) =>
        path is ".git" or ".kotsu/cache" || path.EndsWith("/.git", StringComparison.Ordinal)
        || RegularFile.Look(FullPath(path + "/.git")).Kind is not FileKind.Missing;

    private bool IsBeyond(string path) => path.Count(c => c == '/') >= bounds.Depth || Encoding.UTF8.GetByteCount(path) > bounds.PathInBytes;

    private static bool IsIgnored(string path, bool isFolder, List<IgnorePattern> rules) =>
        rules.FindLast(r => r.MatchesExactly(path, isFolder)) is { IsNegated: false };

    private bool HoldsTracked(string folder) => tracked.Any(t => t.StartsWith(folder + "/", StringComparison.Ordinal));

    private IEnumerable<IgnorePattern> ReadIgnored(string folder)
    {
        var file = folder.Length == 0 ? ".gitignore" : folder + "/.gitignore";
        var content = RegularFile.Read(FullPath(file), IgnoreFileLimit, Root);
        return content is null ? [] : Encoding.UTF8.GetString(content).Split('\n').Select(l => IgnorePattern.Parse(l, folder)).OfType<IgnorePattern>();
    }

    private List<string> NamesIn(string folder)
    {
        try
        {
            var all = Directory.EnumerateFileSystemEntries(FullPath(folder), "*", everything).Select(Path.GetFileName).OfType<string>();
            return [.. all.Take(bounds.Entries + 1).Order(StringComparer.Ordinal)];
        }
        catch (IOException)
        {
            BeyondBounds++;
            return [];
        }
        catch (UnauthorizedAccessException)
        {
            BeyondBounds++;
            return [];
        }
    }

    private string FullPath(string path) => Path.Combine([Root, .. path.Split('/', StringSplitOptions.RemoveEmptyEntries)]);

    // What an open file says of itself has every link resolved, so the root must have too.
    private static string RealPath(string folder)
    {
        var full = Path.GetFullPath(folder);
        return OperatingSystem.IsWindows() ? full : full.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate("", (real, part) =>
            new DirectoryInfo($"{real}/{part}").ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? $"{real}/{part}");
    }
}
