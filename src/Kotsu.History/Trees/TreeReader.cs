using System.Text;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>Lists the files of a commit through <c>git ls-tree</c>, around folders that are missing.</summary>
internal sealed class TreeReader(OwnRepository repository, TreeBounds bounds)
{
    // Each missing folder costs two runs of git per level above it.
    private const int MostRuns = 400;

    private readonly List<(string Path, string Id)> files = [];
    private readonly List<string> missing = [];
    private int runs;
    private int entries;
    private int links;
    private int submodules;
    private int beyond;
    private bool tooLarge;

    /// <summary>Lists the tree of <paramref name="commit"/>.</summary>
    public async Task<TreeListing> ListAsync(string commit, CancellationToken cancellationToken)
    {
        await ListFolderAsync(commit, "", cancellationToken);

        return new()
        {
            Files = tooLarge ? [] : await WithSizesAsync(cancellationToken),
            IsTooLarge = tooLarge,
            Links = links,
            Submodules = submodules,
            BeyondBounds = beyond,
            MissingFolders = missing,
        };
    }

    private async Task<List<TreeEntry>> WithSizesAsync(CancellationToken cancellationToken)
    {
        var ids = files.Select(f => f.Id).Distinct(StringComparer.Ordinal).ToList();
        var sizes = await new SizeReader(repository, bounds.Time).ReadAsync(ids, cancellationToken);
        var known = ids.Zip(sizes).ToDictionary(p => p.First, p => p.Second?.Size, StringComparer.Ordinal);

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return [.. files.Select(f => new TreeEntry(f.Path, f.Id, known[f.Id]))];
    }

    private async Task ListFolderAsync(string tree, string prefix, CancellationToken cancellationToken)
    {
        var before = (files.Count, entries, links, submodules, beyond);
        if (await RunAsync(tree, prefix, isRecursive: true, folders: null, cancellationToken) || tooLarge)
        {
            return;
        }

        // Something below is missing. Forget the half-read listing and go down folder by folder.
        files.RemoveRange(before.Count, files.Count - before.Count);
        (_, entries, links, submodules, beyond) = before;
        var folders = new List<(string Id, string Path)>();
        if (runs >= MostRuns || !await RunAsync(tree, prefix, isRecursive: false, folders, cancellationToken))
        {
            missing.Add(prefix.Length == 0 ? "/" : prefix.TrimEnd('/'));
            return;
        }

        foreach (var (id, path) in folders)
        {
            await ListFolderAsync(id, path + "/", cancellationToken);
        }
    }

    private async Task<bool> RunAsync(string tree, string prefix, bool isRecursive, List<(string Id, string Path)>? folders, CancellationToken cancellationToken)
    {
        runs++;
        string[] arguments = ["ls-tree", .. isRecursive ? ["-r"] : Array.Empty<string>(), "-z", tree];
        using var git = GitProcess.Start(repository, bounds.Time, arguments, cancellationToken);
        var isWhole = await Task.Run(() => ReadAll(new RecordReader(git.Output), prefix, folders), cancellationToken);
        if (!isWhole)
        {
            git.Kill();
        }

        var (code, _) = await git.WaitAsync();
        cancellationToken.ThrowIfCancellationRequested();
        tooLarge |= !isWhole || git.WasStopped;
        return code == 0 && !tooLarge;
    }

    private bool ReadAll(RecordReader reader, string prefix, List<(string Id, string Path)>? folders)
    {
        while (reader.TryRead(0, out var record))
        {
            if (++entries > bounds.Entries)
            {
                return false;
            }

            Take(record, prefix, folders);
        }

        return !reader.WasTooLong;
    }

    // "<mode> SP <type> SP <id> TAB <path>"
    private void Take(ReadOnlySpan<byte> record, string prefix, List<(string Id, string Path)>? folders)
    {
        var tab = record.IndexOf((byte)'\t');
        var path = record[(tab + 1)..];
        var isLink = record.StartsWith("120000"u8);
        var type = record[7..tab];
        var id = Encoding.ASCII.GetString(type[(type.IndexOf((byte)' ') + 1)..]);

        if (type.StartsWith("tree"u8))
        {
            folders?.Add((id, prefix + GitPath.ToText(path)));
        }
        else if (type.StartsWith("commit"u8))
        {
            submodules++;
        }
        else if (isLink)
        {
            links++;
        }
        else if (prefix.Length + path.Length > bounds.PathInBytes || path.Count((byte)'/') + prefix.Count(c => c == '/') >= bounds.Depth)
        {
            beyond++;
        }
        else
        {
            files.Add((prefix + GitPath.ToText(path), id));
        }
    }
}
