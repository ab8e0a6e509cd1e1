using System.Buffers.Text;
using Kotsu.History.Files;

namespace Kotsu.History.Objects;

/// <summary>Objects that stand in a file each.</summary>
internal sealed class LooseObjects(string objects, int hashLength, long largest)
{
    // "<kind> SP <size> NUL"; the size of what fits an int has ten digits at most.
    private const int LongestHead = 32;

    // Enough packed bytes to unpack that much.
    private const int PackedHead = 512;

    // Each look opens a file, and one folder or file can stand in a tree many thousand times.
    private const int TreesInBytes = 1024 * 1024;
    private const int SizesKept = 4096;
    private readonly ObjectRoom<ObjectId, GitObject> trees = new(TreesInBytes);
    private readonly ObjectRoom<ObjectId, long?> sizes = new(SizesKept);

    /// <summary>The size of an object in bytes, as its head tells; null where there is no such file, or where that is damaged.</summary>
    public long? SizeOf(Inflater inflater, in ObjectId id)
    {
        if (!sizes.TryGet(id, out var size))
        {
            size = ReadSize(inflater, id);
            sizes.Keep(id, size, 1);
        }

        return size;
    }

    /// <summary>An object; none where there is no such file, or where it is damaged or too large.</summary>
    public GitObject Read(Inflater inflater, in ObjectId id)
    {
        if (!trees.TryGet(id, out var read))
        {
            read = ReadFile(inflater, id);
            if (read.Kind is ObjectKind.Tree)
            {
                trees.Keep(id, read, read.Length + 100);
            }
        }

        return read;
    }

    private long? ReadSize(Inflater inflater, in ObjectId id)
    {
        if (RegularFile.Open(PathOf(id)) is not { } file)
        {
            return null;
        }

        using (file)
        {
            Span<byte> packed = stackalloc byte[PackedHead];
            Span<byte> head = stackalloc byte[LongestHead];
            inflater.Reset();
            var length = RandomAccess.Read(file, packed, 0);
            return inflater.Read(packed[..length], head) is { } begun ? ReadHead(head[..begun.Written])?.Size : null;
        }
    }

    private GitObject ReadFile(Inflater inflater, in ObjectId id)
    {
        if (RegularFile.Read(PathOf(id), (int)Math.Min(int.MaxValue, largest)) is not { } packed)
        {
            return GitObject.None;
        }

        Span<byte> head = stackalloc byte[LongestHead];
        inflater.Reset();
        if (inflater.Read(packed, head) is not { } begun || ReadHead(head[..begun.Written]) is not { } told || told.Size > largest)
        {
            return GitObject.None;
        }

        var content = new byte[(int)told.Size];
        var have = begun.Written - told.Length;
        if (have > content.Length)
        {
            return GitObject.None;
        }

        head.Slice(told.Length, have).CopyTo(content);
        var isWhole = inflater.IsAtEnd ? have == content.Length
            : inflater.Read(packed.AsSpan(begun.Used), content.AsSpan(have)) is { } rest && have + rest.Written == content.Length && inflater.IsAtEnd;
        return isWhole ? new(told.Kind, content, content.Length) : GitObject.None;
    }

    private string PathOf(in ObjectId id)
    {
        var name = id.ToHex(hashLength);
        return Path.Combine(objects, name[..2], name[2..]);
    }

    private static (ObjectKind Kind, long Size, int Length)? ReadHead(ReadOnlySpan<byte> head)
    {
        var blank = head.IndexOf((byte)' ');
        var end = head.IndexOf((byte)0);
        if (blank < 0 || end < blank || !Utf8Parser.TryParse(head[(blank + 1)..end], out long size, out _) || size < 0)
        {
            return null;
        }

        var kind = head[..blank] switch
        {
            var k when k.SequenceEqual("blob"u8) => ObjectKind.Blob,
            var k when k.SequenceEqual("tree"u8) => ObjectKind.Tree,
            var k when k.SequenceEqual("commit"u8) => ObjectKind.Commit,
            var k when k.SequenceEqual("tag"u8) => ObjectKind.Tag,
            _ => ObjectKind.None,
        };
        return (kind, size, end + 1);
    }
}
