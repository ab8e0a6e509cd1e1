using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using Kotsu.History.Objects;

namespace Kotsu.History.Tests.Walking;

public sealed class DamagedPackTests : IDisposable
{
    private readonly ImportedHistories imported = new([.. Enumerable.Range(0, 30).Select(Some)]);

    public void Dispose() => imported.Dispose();

    [Theory]
    [InlineData("*.pack")]
    [InlineData("*.idx")]
    public void Whatever_stands_in_a_pack_or_its_index_the_walk_ends_and_tells_lines_or_that_it_does_not_know(string pattern)
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(imported.Folder, "objects", "pack"), pattern));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var whole = File.ReadAllBytes(file);
        var damage =
            from at in Gen.Choose(0, whole.Length - 1)
            from length in Gen.Choose(1, 40)
            from value in Gen.Choose(0, 255)
            from cut in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, whole.Length)))
            select (at, length, value, cut);

        Prop.ForAll(damage.ToArbitrary(), d =>
        {
            var damaged = whole[..(whole.Length - d.cut)];
            damaged.AsSpan(Math.Min(d.at, damaged.Length))[..Math.Min(d.length, Math.Max(0, damaged.Length - d.at))].Fill((byte)d.value);
            File.WriteAllBytes(file, damaged);
            using var store = new ObjectStore(Path.Combine(imported.Folder, "objects"), 20, ObjectBounds.Default);
            for (var history = 0; history < 30; history += 7)
            {
                _ = WalkedLines.TryOf(store, imported.Tips[history], imported.FilesOf(history));
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true));
    }

    [Fact]
    public void A_size_that_nothing_can_have_is_not_told()
    {
        var id = new ObjectId(Enumerable.Repeat((byte)0xAB, 20).ToArray());
        var file = Path.Combine(imported.Folder, "objects", "ab", string.Concat(Enumerable.Repeat("ab", 19)));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var packed = new ZLibStream(File.Create(file), CompressionLevel.Fastest))
        {
            packed.Write("blob 1152921504606846976\0x"u8);
        }

        using var store = new ObjectStore(Path.Combine(imported.Folder, "objects"), 20, ObjectBounds.Default);

        Assert.Null(store.SizeOf(id));
    }

    private static MadeHistory Some(int number) => new([
        new([], [new(ChangeKind.Create, 0, number, 29), new(ChangeKind.Grow, 0, 3, 5)], 1),
        new([1], [new(ChangeKind.Replace, 0, 7, number)], 5),
        new([1], [new(ChangeKind.Rename, 0, 3, 0), new(ChangeKind.Insert, 0, 9, 4)], 5),
        new([1, 2], [new(ChangeKind.Move, 0, number, 17)], 5)]);
}
