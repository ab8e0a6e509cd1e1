using Kotsu.History.Files;

namespace Kotsu.History.Tests.Files;

public sealed class RegularFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData((4 << 20) - 1)]
    [InlineData((4 << 20) + 1)]
    public void A_file_of_any_size_is_read_byte_for_byte(int length)
    {
        using var folder = new TemporaryFolder();
        var written = new byte[length];
        new Random(4).NextBytes(written);
        var path = Path.Combine(folder.Path, "file");
        File.WriteAllBytes(path, written);

        var read = RegularFile.Read(path, 8 << 20);

        Assert.True(written.AsSpan().SequenceEqual(read));
    }

    [Fact]
    public void A_larger_file_than_asked_for_is_not_read()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "file");
        File.WriteAllBytes(path, new byte[9]);

        Assert.Null(RegularFile.Read(path, 8));
        Assert.Equal(9, RegularFile.Read(path, 9)!.Length);
    }
}
