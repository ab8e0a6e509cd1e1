using System.Buffers.Binary;
using System.Security.Cryptography;
using Kotsu.History.Files;
using Kotsu.History.Objects;

namespace Kotsu.History;

/// <summary>What was found out about lines at one tip, in one file, so that the next walk may stop there.</summary>
/// <remarks>
/// A <see cref="KeptFile"/>: length of a name, tip, number of entries; an entry is a key of 16 bytes and a commit. A key is the start of the SHA-256
/// of path, kind and line or text. One whose tip the walk never meets because history was rewritten is of no use and does no harm.
/// </remarks>
internal sealed class LineMemory
{
    private const int MostEntries = 1_000_000;
    private const string Name = "lines.bin";

    private static ReadOnlySpan<byte> Mark => "KOTSULN1"u8;

    private readonly Dictionary<UInt128, ObjectId> known;

    private LineMemory(ObjectId tip, Dictionary<UInt128, ObjectId> known) => (Tip, this.known) = (tip, known);

    /// <summary>Lines that are known.</summary>
    public int Count => known.Count;

    /// <summary>The commit at which it holds.</summary>
    public ObjectId Tip { get; }

    /// <summary>An empty one for a tip.</summary>
    public static LineMemory At(ObjectId tip) => new(tip, []);

    /// <summary>Reads the one in a folder; null where there is none that can be used.</summary>
    public static LineMemory? Read(string folder, int hashLength)
    {
        var head = 1 + hashLength + 4;
        var size = 16 + hashLength;
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

        var entries = new Dictionary<UInt128, ObjectId>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = content.Slice(head + (i * size), size);
            entries[BinaryPrimitives.ReadUInt128LittleEndian(entry)] = new(entry[16..]);
        }

        return new(new(content.Slice(1, hashLength)), entries);
    }

    /// <summary>The commit of a line that is followed by its place; null where it is not known.</summary>
    public ObjectId? OfLine(ReadOnlySpan<byte> path, int line, bool isText) => Find(KeyOfLine(path, line, isText));

    /// <summary>The commit of a line that is followed by what it says; null where it is not known.</summary>
    public ObjectId? OfText(ReadOnlySpan<byte> path, ReadOnlySpan<byte> text) => Find(KeyOf(path, 't', text));

    /// <summary>Notes the commit of a line that is followed by its place.</summary>
    public void AddLine(ReadOnlySpan<byte> path, int line, bool isText, ObjectId commit) => Add(KeyOfLine(path, line, isText), commit);

    /// <summary>Notes the commit of a line that is followed by what it says.</summary>
    public void AddText(ReadOnlySpan<byte> path, ReadOnlySpan<byte> text, ObjectId commit) => Add(KeyOf(path, 't', text), commit);

    /// <summary>Takes over what another one knows of the same tip.</summary>
    public void AddAll(LineMemory other)
    {
        foreach (var (key, commit) in other.known)
        {
            Add(key, commit);
        }
    }

    /// <summary>Writes it into a folder. That it cannot be written is no error: the next walk is longer then.</summary>
    public void Write(string folder, int hashLength)
    {
        using var content = new MemoryStream();
        Span<byte> entry = stackalloc byte[16 + hashLength];
        content.Write(Mark);
        content.WriteByte((byte)hashLength);
        Tip.CopyTo(entry[..hashLength]);
        content.Write(entry[..hashLength]);
        BinaryPrimitives.WriteInt32LittleEndian(entry, known.Count);
        content.Write(entry[..4]);
        foreach (var (key, commit) in known.OrderBy(k => k.Key))
        {
            BinaryPrimitives.WriteUInt128LittleEndian(entry, key);
            commit.CopyTo(entry[16..]);
            content.Write(entry);
        }

        KeptFile.Write(folder, Name, content);
    }

    private static UInt128 KeyOfLine(ReadOnlySpan<byte> path, int line, bool isText)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, line);
        return KeyOf(path, isText ? 'p' : 'b', number);
    }

    private static UInt128 KeyOf(ReadOnlySpan<byte> path, char kind, ReadOnlySpan<byte> what)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(path);
        hash.AppendData([0, (byte)kind]);
        hash.AppendData(what);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash.GetHashAndReset());
    }

    private ObjectId? Find(UInt128 key) => known.TryGetValue(key, out var commit) ? commit : null;

    private void Add(UInt128 key, ObjectId commit)
    {
        if (known.Count < MostEntries)
        {
            known[key] = commit;
        }
    }
}
