using System.Text;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.History;
using Kotsu.History.Files;
using Kotsu.Sources.Git;

namespace Kotsu.Sources.Workloads;

/// <summary>What people of a workload wrote for Kotsu: <c>kotsu.yaml</c> and the statements below <c>.kotsu/</c>, not yet understood.</summary>
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

    /// <summary>Reads them from a folder, uncommitted ones too.</summary>
    public static OwnFiles ReadFolder(string root)
    {
        var read = new List<(string Path, string? Text)>();
        foreach (var path in folders.SelectMany(f => NamesIn(root, f)).Order(StringComparer.Ordinal).Prepend(DeclarationFile).Take(MostFiles))
        {
            var full = Path.Combine([root, .. path.Split('/')]);
            if (RegularFile.Look(full).Kind is not FileKind.Missing)
            {
                read.Add((path, RegularFile.Read(full, FileLimit, root) is { } content ? Encoding.UTF8.GetString(content) : null));
            }
        }

        return Sort(read);
    }

    /// <summary>Reads them from the tip of a repository without a work tree.</summary>
    public static async Task<OwnFiles> ReadTipAsync(GitRepository repository, TreeListing tip, CancellationToken cancellationToken)
    {
        var files = tip.Files.Where(f => IsOwn(f.Path) && f.SizeInBytes <= FileLimit).Take(MostFiles).ToList();
        var read = new List<(string Path, string? Text)>();
        await foreach (var blob in repository.ReadBlobsAsync(files, cancellationToken))
        {
            read.Add((files[read.Count].Path, blob.State is BlobState.Read ? Encoding.UTF8.GetString(blob.Content.Span) : null));
        }

        return Sort(read);
    }

    /// <summary>How many of them are not at the tip as they are here, or stand there and are gone here.</summary>
    public int CountUncommitted(TreeListing tip)
    {
        var committed = tip.Files.Where(f => IsOwn(f.Path)).ToDictionary(f => f.Path, f => f.ObjectId, StringComparer.Ordinal);
        var here = Declaration is null ? Statements : [.. Statements, (DeclarationFile, Declaration)];
        var changed = here.Count(f => !committed.Remove(f.Path, out var id) || BlobId.Of(Encoding.UTF8.GetBytes(f.Text), isSha256: id.Length == 64) != id);
        return changed + committed.Keys.Count(path => Unreadable.All(u => u.At.Path != path));
    }

    private static OwnFiles Sort(List<(string Path, string? Text)> read) => new(
        read.FirstOrDefault(f => f.Path == DeclarationFile).Text,
        [.. read.Where(f => f is { Text: not null, Path: not DeclarationFile }).Select(f => (f.Path, f.Text!))],
        [.. read.Where(f => f.Text is null).Select(f => new Unreadable(new Location(f.Path), NotPlain))]);

    private static IEnumerable<string> NamesIn(string root, string folder)
    {
        var full = Path.Combine([root, .. folder.Split('/')]);
        var isPlain = RegularFile.Look(Path.Combine(root, StatementFolders.Root)).Kind is FileKind.Folder && RegularFile.Look(full).Kind is FileKind.Folder;
        return isPlain ? Directory.EnumerateFiles(full).Take(MostFiles).Select(f => $"{folder}/{Path.GetFileName(f)}").Where(IsOwn) : [];
    }

    private static bool IsOwn(string path) =>
        path == DeclarationFile
        || (folders.Any(f => path.StartsWith(f + "/", StringComparison.Ordinal)) && (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal)));

    private static Words NotPlain { get; } = new(
        $"This is not a regular file of at most {FileLimit / 1024} KiB, so it is not read.",
        $"{FileLimit / 1024} KiB以下の通常のファイルではないため、読み取りません。");
}
