namespace Kotsu.History.Walking;

/// <summary>The files of one commit that still have lines to be explained, as a tree of folders.</summary>
internal sealed class LiveFolder
{
    private Dictionary<byte[], LiveFolder>? folders;
    private Dictionary<byte[], LiveFile>? files;

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => folders is not { Count: > 0 } && files is not { Count: > 0 };

    /// <summary>Folders by name.</summary>
    public IReadOnlyCollection<KeyValuePair<byte[], LiveFolder>> Folders => folders is null ? [] : folders;

    /// <summary>Files by name.</summary>
    public IReadOnlyCollection<KeyValuePair<byte[], LiveFile>> Files => files is null ? [] : files;

    /// <summary>Every file, with those of all folders.</summary>
    public IEnumerable<LiveFile> All => Files.Select(f => f.Value).Concat(Folders.SelectMany(f => f.Value.All));

    public LiveFolder? FindFolder(ReadOnlySpan<byte> name) =>
        folders is not null && folders.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out var found) ? found : null;

    /// <summary>Finds a file and takes it out; null where there is none.</summary>
    public LiveFile? TakeFile(ReadOnlySpan<byte> name) =>
        files is not null && files.GetAlternateLookup<ReadOnlySpan<byte>>().Remove(name, out _, out var found) ? found : null;

    public void RemoveFolder(ReadOnlySpan<byte> name) => folders?.GetAlternateLookup<ReadOnlySpan<byte>>().Remove(name);

    /// <summary>Adds a file by its whole path; the lines of one that is there already are put together with its.</summary>
    public void Add(ReadOnlySpan<byte> path, LiveFile file)
    {
        var folder = this;
        for (var slash = path.IndexOf((byte)'/'); slash >= 0; slash = path.IndexOf((byte)'/'))
        {
            folder = folder.FolderAt(path[..slash]);
            path = path[(slash + 1)..];
        }

        folder.AddFile(path.ToArray(), file);
    }

    /// <summary>Takes over everything of another tree. That one is not to be used any more.</summary>
    public void Add(LiveFolder other)
    {
        foreach (var (name, file) in other.Files)
        {
            AddFile(name, file);
        }

        foreach (var (name, folder) in other.Folders)
        {
            folders ??= new(NameComparer.Instance);
            if (!folders.TryGetValue(name, out var mine))
            {
                folders[name] = folder;
            }
            else if (mine.Weight >= folder.Weight)
            {
                mine.Add(folder);
            }
            else
            {
                folder.Add(mine);
                folders[name] = folder;
            }
        }
    }

    /// <summary>Names in this folder alone: which of two trees is cheaper to take apart.</summary>
    public int Weight => (folders?.Count ?? 0) + (files?.Count ?? 0);

    /// <summary>Forgets everything.</summary>
    public void Clear() => (folders, files) = (null, null);

    private LiveFolder FolderAt(ReadOnlySpan<byte> name)
    {
        folders ??= new(NameComparer.Instance);
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(name, out var found))
        {
            lookup[name] = found = new();
        }

        return found;
    }

    private void AddFile(byte[] name, LiveFile file)
    {
        files ??= new(NameComparer.Instance);
        if (!files.TryAdd(name, file))
        {
            files[name].Add(file);
        }
    }
}
