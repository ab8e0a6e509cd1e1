using System.IO.Compression;
using Kotsu.History.Objects;

namespace Kotsu.History.Tests.Walking;

public sealed class LooseObjectsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kotsu-loose-").FullName;
    private readonly Inflater inflater = new();

    public void Dispose()
    {
        inflater.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_folder_that_stands_in_a_tree_many_times_is_opened_once()
    {
        var id = Store(0xA1, "tree 3\0abc"u8);
        var objects = new LooseObjects(folder, 20, 1000);
        objects.Read(inflater, id);

        Directory.Delete(Path.Combine(folder, "a1"), recursive: true);

        Assert.Equal("abc"u8, objects.Read(inflater, id).Content);
    }

    [Fact]
    public void A_file_that_stands_in_a_tree_many_times_is_measured_once_and_its_content_is_not_kept()
    {
        var id = Store(0xB2, "blob 3\0abc"u8);
        var objects = new LooseObjects(folder, 20, 1000);
        objects.Read(inflater, id);
        objects.SizeOf(inflater, id);

        Directory.Delete(Path.Combine(folder, "b2"), recursive: true);

        Assert.Equal((3, false), (objects.SizeOf(inflater, id), objects.Read(inflater, id).IsThere));
    }

    private ObjectId Store(byte each, ReadOnlySpan<byte> content)
    {
        var name = Convert.ToHexStringLower([.. Enumerable.Repeat(each, 20)]);
        Directory.CreateDirectory(Path.Combine(folder, name[..2]));
        using var packed = new ZLibStream(File.Create(Path.Combine(folder, name[..2], name[2..])), CompressionLevel.Fastest);
        packed.Write(content);
        return new(Convert.FromHexString(name));
    }
}
