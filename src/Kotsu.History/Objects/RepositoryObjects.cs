using System.Text;
using Kotsu.History.Files;

namespace Kotsu.History.Objects;

/// <summary>The objects of a repository that nobody vouches for, and where its history is cut off. Nothing of its configuration is read.</summary>
internal sealed class RepositoryObjects
{
    private const int ShallowLimit = 16 * 1024 * 1024;

    private readonly Lazy<PackIndexes> packs;

    private RepositoryObjects(string folder, HashSet<ObjectId> shallow, int hashLength)
    {
        (Folder, Shallow, HashLength) = (folder, shallow, hashLength);
        packs = new(() => PackIndexes.Read(folder, hashLength));
    }

    /// <summary>The folder <c>objects</c>.</summary>
    public string Folder { get; }

    /// <summary>The commits at which a shallow clone is cut off; none in a full one.</summary>
    public IReadOnlySet<ObjectId> Shallow { get; }

    /// <summary>Bytes of an object's name: 20 or 32.</summary>
    public int HashLength { get; }

    /// <summary>Looks where they stand.</summary>
    /// <param name="source">The repository.</param>
    /// <param name="isSha256">Whether its objects are named by SHA-256.</param>
    public static RepositoryObjects Of(GitFolders source, bool isSha256) =>
        new(Path.GetFullPath(source.Objects), ReadShallow(source), isSha256 ? 32 : 20);

    /// <summary>Opens them for reading; one reader for each thread. Indexes are read once for all.</summary>
    /// <param name="bounds">How much is held; null for <see cref="ObjectBounds.Default"/>.</param>
    public ObjectStore Open(ObjectBounds? bounds = null) => new(Folder, packs.Value, HashLength, bounds ?? ObjectBounds.Default);

    private static HashSet<ObjectId> ReadShallow(GitFolders source)
    {
        var ids = new HashSet<ObjectId>();
        var content = RegularFile.Read(Path.Combine(source.Common, "shallow"), ShallowLimit);
        foreach (var line in content is null ? [] : Encoding.UTF8.GetString(content).Split('\n'))
        {
            if (HeadReader.IsObjectId(line.Trim()) && ObjectId.TryParse(Encoding.ASCII.GetBytes(line.Trim()), out var id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}
