using System.Text;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.History;
using Kotsu.History.Files;
using Kotsu.Sources.Git;
using Kotsu.Sources.Lenses;

namespace Kotsu.Sources.Workloads;

/// <summary>What people of a workload wrote for Kotsu: <c>kotsu.yaml</c>, and the statements and imported lenses below <c>.kotsu/</c>, not yet understood.</summary>
/// <param name="Declaration">The text of <c>kotsu.yaml</c>; null where there is none.</param>
/// <param name="Statements">The other files by path.</param>
/// <param name="Unreadable">Files that are there and could not be read.</param>
public sealed record OwnFiles(string? Declaration, IReadOnlyList<(string Path, string Text)> Statements, IReadOnlyList<Unreadable> Unreadable)
{
    /// <summary>Name of the declaration at the root of a workload.</summary>
    public const string DeclarationFile = "kotsu.yaml";

    private const int FileLimit = 1024 * 1024;
    private const int MostFiles = 10_000;

    private static readonly string[] folders = [StatementFolders.Evidence, StatementFolders.Acceptances, StatementFolders.Dismissals, StatementFolders.Decisions];

    private IReadOnlyList<(string Path, byte[] Content)> LensFiles { get; init; } = [];

    /// <summary>The lenses that were imported, by id, not yet understood; their paths count from the root.</summary>
    public IEnumerable<LensTexts> Lenses =>
        from lens in LensFiles
        where lens.Path.EndsWith($"/{LensFolders.LensFile}", StringComparison.Ordinal)
        let overlay = LensFiles.FirstOrDefault(f => f.Path == lens.Path.Replace(LensFolders.LensFile, LensFolders.OverlayFile, StringComparison.Ordinal))
        select new LensTexts(lens.Path.Split('/')[^2], lens.Path, lens.Content, overlay.Content is null ? null : Encoding.UTF8.GetString(overlay.Content));

    /// <summary>Reads them from a folder, uncommitted ones too.</summary>
    public static OwnFiles ReadFolder(string root)
    {
        var read = new List<(string Path, byte[]? Content)>();
        foreach (var path in folders.SelectMany(f => NamesIn(root, f)).Concat(LensNamesIn(root)).Order(StringComparer.Ordinal).Prepend(DeclarationFile).Take(MostFiles))
        {
            var full = InRoot(root, path);
            if (RegularFile.Look(full).Kind is not FileKind.Missing)
            {
                read.Add((path, RegularFile.Read(full, LimitOf(path), root)));
            }
        }

        return Sort(read);
    }

    /// <summary>Reads them from the tip of a repository without a work tree.</summary>
    public static async Task<OwnFiles> ReadTipAsync(GitRepository repository, TreeListing tip, CancellationToken cancellationToken)
    {
        var files = tip.Files.Where(f => IsOwn(f.Path)).Take(MostFiles).ToList();
        var read = new List<(string Path, byte[]? Content)>();
        await foreach (var blob in repository.ReadBlobsAsync(files, cancellationToken))
        {
            var path = files[read.Count].Path;
            read.Add((path, blob.State is BlobState.Read && blob.Content.Length <= LimitOf(path) ? blob.Content.ToArray() : null));
        }

        return Sort(read);
    }

    /// <summary>How many of them are not at the tip as they are here, or stand there and are gone here.</summary>
    public int CountUncommitted(TreeListing tip)
    {
        var committed = tip.Files.Where(f => IsOwn(f.Path)).ToDictionary(f => f.Path, f => f.ObjectId, StringComparer.Ordinal);
        var texts = Declaration is null ? Statements : [.. Statements, (DeclarationFile, Declaration)];
        var here = texts.Select(t => (t.Path, Content: Encoding.UTF8.GetBytes(t.Text))).Concat(LensFiles);
        var changed = here.Count(f => !committed.Remove(f.Path, out var id) || BlobId.Of(f.Content, isSha256: id.Length == 64) != id);
        return changed + committed.Keys.Count(path => Unreadable.All(u => u.At.Path != path));
    }

    private static OwnFiles Sort(List<(string Path, byte[]? Content)> read)
    {
        var texts = read.Where(f => f.Content is not null && !IsLens(f.Path)).Select(f => (f.Path, Text: Encoding.UTF8.GetString(f.Content!))).ToList();
        return new(
            texts.FirstOrDefault(t => t.Path == DeclarationFile).Text,
            [.. texts.Where(t => t.Path != DeclarationFile)],
            [.. read.Where(f => f.Content is null).Select(f => new Unreadable(new Location(f.Path), NotPlain(LimitOf(f.Path))))])
        {
            LensFiles = [.. read.Where(f => f.Content is not null && IsLens(f.Path)).Select(f => (f.Path, f.Content!))],
        };
    }

    private static IEnumerable<string> NamesIn(string root, string folder) =>
        IsFolder(root, folder) ? Directory.EnumerateFiles(InRoot(root, folder)).Take(MostFiles).Select(f => $"{folder}/{Path.GetFileName(f)}").Where(IsOwn) : [];

    private static IEnumerable<string> LensNamesIn(string root) => !IsFolder(root, LensFolders.Root) ? [] :
        Directory.EnumerateDirectories(InRoot(root, LensFolders.Root)).Take(MostFiles)
            .Select(d => new LensId(Path.GetFileName(d)))
            .Where(id => LensFolders.IsId(id) && IsFolder(root, $"{LensFolders.Root}/{id.Value}"))
            .SelectMany(id => new[] { LensFolders.PathOf(id), LensFolders.PathOf(id, LensFolders.OverlayFile) });

    // Neither the folder nor the one above may be a link, which could lead out of the workload.
    private static bool IsFolder(string root, string folder) =>
        RegularFile.Look(InRoot(root, StatementFolders.Root)).Kind is FileKind.Folder && RegularFile.Look(InRoot(root, folder)).Kind is FileKind.Folder;

    private static string InRoot(string root, string path) => Path.Combine([root, .. path.Split('/')]);

    private static bool IsOwn(string path) =>
        path == DeclarationFile
        || IsLens(path)
        || ((path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal)) && folders.Any(f => path.StartsWith(f + "/", StringComparison.Ordinal)));

    private static bool IsLens(string path) =>
        path.StartsWith(LensFolders.Root + "/", StringComparison.Ordinal)
        && path.Split('/') is [_, _, var id, LensFolders.LensFile or LensFolders.OverlayFile] && LensFolders.IsId(new(id));

    private static int LimitOf(string path) => !IsLens(path) ? FileLimit
        : path.EndsWith(LensFolders.LensFile, StringComparison.Ordinal) ? LensBytes.MostBytes
        : LensTexts.MostOverlayBytes;

    private static Words NotPlain(int limit) => new(
        $"This is not a regular file of at most {limit / 1024} KiB, so it is not read.",
        $"{limit / 1024} KiB以下の通常のファイルではないため、読み取りません。");
}
