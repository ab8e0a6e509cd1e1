namespace Kotsu.Sources.Code.Ownership;

/// <summary>Owners that are declared for a folder and everything below it; the nearest declaration decides.</summary>
internal sealed class FolderOwners
{
    private readonly Dictionary<string, Decision> byFolder = new(StringComparer.Ordinal);

    /// <summary>Adds a declaration. A second one for the same folder adds its owners.</summary>
    public void Add(string folder, Decision decision)
    {
        if (decision.Owners.Count > 0)
        {
            byFolder[folder] = byFolder.TryGetValue(folder, out var known)
                ? known with { Owners = [.. known.Owners.Union(decision.Owners, StringComparer.OrdinalIgnoreCase)] }
                : decision;
        }
    }

    /// <summary>Who owns a file.</summary>
    public Decision Of(string file)
    {
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            if (byFolder.TryGetValue(file[..slash], out var decision))
            {
                return decision;
            }
        }

        // A declaration may also name one file.
        return byFolder.GetValueOrDefault(file) ?? byFolder.GetValueOrDefault("", Decision.None);
    }
}
