using System.Text;
using Kotsu.History.Files;
using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>A tag as it is written down.</summary>
/// <param name="Name">Without <c>refs/tags/</c>, as <see cref="GitPath.ToText"/> writes it.</param>
/// <param name="Id">What it names: a commit, or an object that names one.</param>
/// <param name="Peeled">The commit behind it, where <c>packed-refs</c> says so.</param>
internal sealed record TagEntry(string Name, ObjectId Id, ObjectId? Peeled);

/// <summary>Reads the tags of a repository as data, from the files that git would read.</summary>
/// <remarks>Source: git-pack-refs(1). A tag in a file of its own hides the packed one of that name. No link is followed.</remarks>
internal sealed class TagReader(string common, int hashLength, int most)
{
    private const int PackedLimit = 128 * 1024 * 1024;
    private const int ReferenceLimit = 4096;
    private const int Deepest = 32;

    private readonly Dictionary<string, TagEntry> byName = new(StringComparer.Ordinal);
    private int looked;

    private static ReadOnlySpan<byte> Prefix => "refs/tags/"u8;

    /// <summary>Whether there are more than are read, or the file of packed ones is too large.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The tags by name, ordinal order.</summary>
    public IReadOnlyList<TagEntry> Read()
    {
        ReadLoose(Path.Combine(common, "refs", "tags"), "", 0);
        ReadPacked(Path.Combine(common, "packed-refs"));
        return [.. byName.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    private void ReadLoose(string folder, string prefix, int depth)
    {
        if (depth > Deepest || RegularFile.Look(folder).Kind is not FileKind.Folder)
        {
            return;
        }

        try
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(folder))
            {
                if (++looked > most)
                {
                    IsCut = true;
                    return;
                }

                var name = prefix + Path.GetFileName(path);
                if (RegularFile.Look(path).Kind is FileKind.Folder)
                {
                    ReadLoose(path, name + "/", depth + 1);
                }
                else if (RegularFile.Read(path, ReferenceLimit) is { } content && IdOf(content.AsSpan().Trim("\r\n\t "u8)) is { } id)
                {
                    Add(GitPath.ToText(Encoding.UTF8.GetBytes(name)), id, null);
                }
            }
        }
        catch (IOException)
        {
            IsCut = true;
        }
        catch (UnauthorizedAccessException)
        {
            IsCut = true;
        }
    }

    // "<id> SP <name> LF", behind a tag that names no commit itself "^<id> LF"; lines with # are comments.
    private void ReadPacked(string file)
    {
        var (kind, size) = RegularFile.Look(file);
        IsCut |= kind is FileKind.Regular && size > PackedLimit;
        ReadOnlySpan<byte> rest = RegularFile.Read(file, PackedLimit);
        while (!rest.IsEmpty)
        {
            var line = NextLine(ref rest);
            if (line.Length < (hashLength * 2) + 2 || !line[((hashLength * 2) + 1)..].StartsWith(Prefix) || IdOf(line[..(hashLength * 2)]) is not { } id)
            {
                continue;
            }

            ObjectId? peeled = null;
            if (rest.StartsWith("^"u8))
            {
                peeled = IdOf(NextLine(ref rest)[1..]);
            }

            if (byName.Count >= most)
            {
                IsCut = true;
                return;
            }

            Add(GitPath.ToText(line[((hashLength * 2) + 1 + Prefix.Length)..]), id, peeled);
        }
    }

    private void Add(string name, ObjectId id, ObjectId? peeled) => byName.TryAdd(name, new(name, id, peeled));

    private ObjectId? IdOf(ReadOnlySpan<byte> hex) => hex.Length == hashLength * 2 && ObjectId.TryParse(hex, out var id) ? id : null;

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line;
    }
}
