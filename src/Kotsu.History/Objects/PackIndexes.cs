using Kotsu.History.Files;

namespace Kotsu.History.Objects;

/// <summary>The indexes of all packs of a repository. Safe for several threads: nothing in them changes.</summary>
internal sealed class PackIndexes
{
    private const int MostPacks = 10_000;
    private const long LargestIndex = 1L << 30;

    private PackIndexes(List<(string Path, PackIndex Index)> all) => All = all;

    /// <summary>The path of each pack, and its index.</summary>
    public IReadOnlyList<(string Path, PackIndex Index)> All { get; }

    /// <summary>Reads them; what is no index is passed over.</summary>
    public static PackIndexes Read(string objects, int hashLength)
    {
        var all = new List<(string Path, PackIndex Index)>();
        var folder = Path.Combine(objects, "pack");
        if (Directory.Exists(folder))
        {
            var paths = Directory.GetFiles(folder, "*.idx");
            Array.Sort(paths, StringComparer.Ordinal);
            foreach (var path in paths.AsSpan(0, Math.Min(paths.Length, MostPacks)))
            {
                if (RegularFile.Look(path).SizeInBytes <= LargestIndex && RegularFile.Read(path, (int)LargestIndex) is { } content
                    && PackIndex.Read(content, hashLength) is { } index)
                {
                    all.Add((Path.ChangeExtension(path, ".pack"), index));
                }
            }
        }

        return new(all);
    }
}
