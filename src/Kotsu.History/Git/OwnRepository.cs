using System.Text;
using Kotsu.History.Files;
using Kotsu.History.Objects;

namespace Kotsu.History.Git;

/// <summary>
/// An empty bare repository that we wrote ourselves and that borrows the objects of another one. git runs in here and nowhere else,
/// so that no configuration, hook, attribute, graft or replacement of the other repository is ever read.
/// </summary>
internal sealed class OwnRepository : IDisposable
{
    private const int ShallowLimit = 16 * 1024 * 1024;

    private OwnRepository(string folder, string objects, IReadOnlySet<string> shallow, bool isSha256)
    {
        Folder = folder;
        Objects = objects;
        Shallow = shallow;
        HashLength = isSha256 ? 32 : 20;
    }

    /// <summary>Bytes of an object's name: 20 or 32.</summary>
    public int HashLength { get; }

    /// <summary>Where it stands.</summary>
    public string Folder { get; }

    /// <summary>The folder of the objects that are borrowed.</summary>
    public string Objects { get; }

    /// <summary>Ids of the commits at which a shallow clone is cut off; empty in a full one.</summary>
    public IReadOnlySet<string> Shallow { get; }

    /// <summary>The same, as names of objects.</summary>
    public HashSet<ObjectId> ShallowIds => [.. Shallow.Select(s => ObjectId.TryParse(Encoding.ASCII.GetBytes(s), out var id) ? id : default)];

    /// <summary>Makes one below <paramref name="scratchFolder"/>.</summary>
    /// <param name="isSha256">Whether its objects are named by SHA-256.</param>
    public static OwnRepository Create(GitFolders source, string scratchFolder, bool isSha256)
    {
        var folder = Path.Combine(Path.GetFullPath(scratchFolder), $"git-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path.Combine(folder, "objects", "info"));
        Directory.CreateDirectory(Path.Combine(folder, "objects", "pack"));
        Directory.CreateDirectory(Path.Combine(folder, "refs"));

        File.WriteAllText(Path.Combine(folder, "HEAD"), "ref: refs/heads/none\n");
        File.WriteAllText(Path.Combine(folder, "config"), Configuration(isSha256));
        File.WriteAllText(Path.Combine(folder, "objects", "info", "alternates"), Borrow(source.Objects, folder) + "\n");

        var shallow = ReadShallow(source);
        if (shallow.Count > 0)
        {
            File.WriteAllLines(Path.Combine(folder, "shallow"), shallow);
        }

        return new(folder, Path.GetFullPath(source.Objects), shallow, isSha256);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A git that is just being killed may still write; the scratch folder is its owner's to clear.
        }
        catch (UnauthorizedAccessException)
        {
            // A git that is just being killed may still write; the scratch folder is its owner's to clear.
        }
    }

    private static string Configuration(bool isSha256) => isSha256
        ? "[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n"
        : "[core]\n\trepositoryformatversion = 0\n\tbare = true\n";

    // git follows the alternates that it finds in a borrowed objects/info, and reads the commit-graph there. A folder of links to the
    // packs and the loose objects alone has no info. Where links need a privilege (Windows), the folder itself is borrowed.
    private static string Borrow(string objects, string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.GetFullPath(objects);
        }

        var borrowed = Path.Combine(folder, "borrowed");
        Directory.CreateDirectory(borrowed);
        foreach (var part in Directory.EnumerateDirectories(Path.GetFullPath(objects)))
        {
            var name = Path.GetFileName(part);
            if (name == "pack" || (name.Length == 2 && name.All(char.IsAsciiHexDigit)))
            {
                Directory.CreateSymbolicLink(Path.Combine(borrowed, name), part);
            }
        }

        return "../borrowed";
    }

    private static HashSet<string> ReadShallow(GitFolders source)
    {
        var content = RegularFile.Read(Path.Combine(source.Common, "shallow"), ShallowLimit);
        return content is null
            ? []
            : [.. Encoding.UTF8.GetString(content).Split('\n').Select(l => l.Trim()).Where(HeadReader.IsObjectId)];
    }
}
