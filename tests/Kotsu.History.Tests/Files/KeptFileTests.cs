using System.Diagnostics;
using System.Globalization;
using Kotsu.History.Files;

namespace Kotsu.History.Tests.Files;

public sealed class KeptFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whenever_the_writer_is_killed_a_whole_file_is_there_and_none_older_than_it_said()
    {
        for (var round = 0; round < 6; round++)
        {
            var said = await KillAsync(after: 1 + round, delay: TimeSpan.FromMilliseconds(7 * round));

            Assert.InRange(WritingProcess.Read(folder.Path) ?? 0, said, WritingProcess.Most);
        }
    }

    [Fact]
    public void What_a_killed_writer_left_goes_when_it_is_old()
    {
        foreach (var (name, age) in new[] { ("a.bin.old", 60), ("a.bin.young", 0), ("b.bin.old", 60) })
        {
            folder.Write(name, "half");
            File.SetLastWriteTimeUtc(folder.At(name), DateTime.UtcNow.AddMinutes(-age));
        }

        Write("a.bin");

        Assert.Equal(["a.bin", "a.bin.young", "b.bin.old"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_trouble_and_a_link_is_not_written_through()
    {
        folder.Write("target", "mine");
        File.CreateSymbolicLink(folder.At("a.bin"), folder.At("target"));

        Write("a.bin");
        KeptFile.Write(folder.At("target", "below"), "b.bin", new MemoryStream());

        Assert.Equal("mine", File.ReadAllText(folder.At("target")));
        Assert.NotNull(KeptFile.Read(folder.Path, "a.bin", WritingProcess.Mark, 1000));
    }

    private void Write(string name)
    {
        using var content = new MemoryStream();
        content.Write(WritingProcess.Mark);
        KeptFile.Write(folder.Path, name, content);
    }

    private async Task<int> KillAsync(int after, TimeSpan delay)
    {
        var stop = TestContext.Current.CancellationToken;
        string[] words = [typeof(KeptFileTests).Assembly.Location, "keep-writing", folder.Path];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, words) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = 0;
        for (var line = 0; line < after; line++)
        {
            said = int.Parse((await process.StandardOutput.ReadLineAsync(stop))!, CultureInfo.InvariantCulture);
        }

        await Task.Delay(delay, stop);
        process.Kill();
        await process.WaitForExitAsync(stop);
        return said;
    }
}
