using System.Buffers.Binary;
using System.Security.Cryptography;
using Kotsu.History.Files;
using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>What was found out about lines at one tip, in one file, so that the next walk may stop there.</summary>
/// <remarks>
/// A <see cref="KeptFile"/>: length of a name, tip, number of entries; an entry is a key of 20 bytes and a commit. A key is the start of the SHA-256
/// of path, kind and line or text, and that of the path. One whose tip the walk never meets because history was rewritten is of no use and does no harm.
/// </remarks>
internal sealed class LineMemory
{
    private const int MostEntries = 1_000_000;
    private const int Key = 20;
    private const int PathKey = 8;
    private const string Name = "lines.bin";

    private static ReadOnlySpan<byte> Mark => "KOTSULN2"u8;

    // A key is filed as if it named an object: it is spread as evenly.
    private readonly ObjectNumbers keys = new();
    private readonly List<int> writers = [];
    private readonly ObjectNumbers commits = new();

    private LineMemory(ObjectId tip) => Tip = tip;

    /// <summary>Lines that are known.</summary>
    public int Count => keys.Count;

    /// <summary>The commit at which it holds.</summary>
    public ObjectId Tip { get; }

    /// <summary>An empty one for a tip.</summary>
    public static LineMemory At(ObjectId tip) => new(tip);

    /// <summary>Reads the one in a folder; null where there is none that can be used.</summary>
    public static LineMemory? Read(string folder, int hashLength)
    {
        var head = 1 + hashLength + 4;
        var size = Key + hashLength;
        var kept = KeptFile.Read(folder, Name, Mark, 1024 + (MostEntries * size));
        if (kept is not { Span: var content } || content.Length < head || content[0] != hashLength)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(content[(head - 4)..]);
        if (count < 0 || head + ((long)count * size) != content.Length)
        {
            return null;
        }

        var memory = new LineMemory(new(content.Slice(1, hashLength)));
        for (var i = 0; i < count; i++)
        {
            var entry = content.Slice(head + (i * size), size);
            memory.Add(new(entry[..Key]), new(entry[Key..]));
        }

        return memory;
    }

    /// <summary>The commit of a line that is followed by its place; null where it is not known.</summary>
    public ObjectId? OfLine(ReadOnlySpan<byte> path, int line, bool isText) => Find(KeyOfLine(path, line, isText ? 'p' : 'b'));

    /// <summary>The commit of a line that is followed by what it says; null where it is not known.</summary>
    public ObjectId? OfText(ReadOnlySpan<byte> path, ReadOnlySpan<byte> text) => Find(KeyOf(path, 't', text));

    /// <summary>The commit of a line of the tip, however it was followed; null where it is not known.</summary>
    public ObjectId? OfAsked(ReadOnlySpan<byte> path, int line, bool isText) => Find(KeyOfLine(path, line, isText ? 'a' : 'b'));

    /// <summary>Notes the commit of a line that is followed by its place.</summary>
    public void AddLine(ReadOnlySpan<byte> path, int line, bool isText, ObjectId commit) => Add(KeyOfLine(path, line, isText ? 'p' : 'b'), commit);

    /// <summary>Notes the commit of a line that is followed by what it says.</summary>
    public void AddText(ReadOnlySpan<byte> path, ReadOnlySpan<byte> text, ObjectId commit) => Add(KeyOf(path, 't', text), commit);

    /// <summary>Notes the commit of a line of the tip that says the same since then, however it was followed.</summary>
    public void AddAsked(ReadOnlySpan<byte> path, int line, ObjectId commit) => Add(KeyOfLine(path, line, 'a'), commit);

    /// <summary>Takes over what another one knows and this one does not, but for some paths.</summary>
    public void AddAll(LineMemory other, IEnumerable<byte[]> without)
    {
        var left = without.Select(p => PathPart(KeyOf(p, 'a', []))).ToHashSet();
        for (var i = 0; i < other.Count; i++)
        {
            if (keys.Find(other.keys[i]) < 0 && !left.Contains(PathPart(other.keys[i])))
            {
                Add(other.keys[i], other.commits[other.writers[i]]);
            }
        }
    }

    /// <summary>Writes it into a folder. That it cannot be written is no error: the next walk is longer then.</summary>
    public void Write(string folder, int hashLength)
    {
        using var content = new MemoryStream();
        Span<byte> entry = stackalloc byte[Key + hashLength];
        content.Write(Mark);
        content.WriteByte((byte)hashLength);
        Tip.CopyTo(entry[..hashLength]);
        content.Write(entry[..hashLength]);
        BinaryPrimitives.WriteInt32LittleEndian(entry, Count);
        content.Write(entry[..4]);
        for (var i = 0; i < Count; i++)
        {
            keys[i].CopyTo(entry[..Key]);
            commits[writers[i]].CopyTo(entry[Key..]);
            content.Write(entry);
        }

        KeptFile.Write(folder, Name, content);
    }

    private static ObjectId KeyOfLine(ReadOnlySpan<byte> path, int line, char kind)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, line);
        return KeyOf(path, kind, number);
    }

    private static ObjectId KeyOf(ReadOnlySpan<byte> path, char kind, ReadOnlySpan<byte> what)
    {
        var length = path.Length + 2 + what.Length;
        var room = length <= 512 ? stackalloc byte[512] : new byte[length];
        path.CopyTo(room);
        (room[path.Length], room[path.Length + 1]) = (0, (byte)kind);
        what.CopyTo(room[(path.Length + 2)..]);
        Span<byte> sums = stackalloc byte[2 * SHA256.HashSizeInBytes];
        SHA256.HashData(room[..length], sums);
        SHA256.HashData(path, sums[(Key - PathKey)..]);
        return new(sums[..Key]);
    }

    private static ulong PathPart(in ObjectId key)
    {
        Span<byte> name = stackalloc byte[Key];
        key.CopyTo(name);
        return BinaryPrimitives.ReadUInt64LittleEndian(name[(Key - PathKey)..]);
    }

    private ObjectId? Find(in ObjectId key) => keys.Find(key) is >= 0 and var number ? commits[writers[number]] : null;

    private void Add(in ObjectId key, in ObjectId commit)
    {
        if (Count >= MostEntries)
        {
            return;
        }

        var number = keys.Number(key);
        if (number == writers.Count)
        {
            writers.Add(0);
        }

        writers[number] = commits.Number(commit);
    }
}
