using System.Diagnostics;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Lenses;

public sealed class RoundTripTests
{
    [Fact]
    public async Task Published_lenses_come_back_byte_for_byte_from_a_fresh_process()
    {
        using var workload = new TemporaryFolder();
        foreach (var lens in PublishedLenses.Lenses)
        {
            Assert.Equal(ExitCodes.Clean, (await Session.RunAsync("lens", "import", lens, "--path", workload.Path)).ExitCode);

            Fresh("lens", "export", Path.GetFileNameWithoutExtension(lens), "--path", workload.Path, "--output", workload.At("out.json"));

            Assert.Equal(await File.ReadAllBytesAsync(lens, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(workload.At("out.json"), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_lens_with_bare_NaN_is_refused_in_strict_mode_with_pointer_and_line()
    {
        using var workload = new TemporaryFolder();
        var lens = PublishedLenses.Lenses.Single(l => Path.GetFileName(l).StartsWith("EMR-", StringComparison.Ordinal));
        var line = (await File.ReadAllLinesAsync(lens, TestContext.Current.CancellationToken)).Index().First(l => l.Item.Contains(": NaN", StringComparison.Ordinal)).Index + 1;

        var imported = await Session.RunAsync("lens", "import", lens, "--strict", "--path", workload.Path);
        var exported = await Session.RunAsync("lens", "export", lens, "--strict");

        foreach (var (exitCode, output, errors) in new[] { imported, exported })
        {
            Assert.Equal((ExitCodes.Usage, ""), (exitCode, output));
            Assert.Contains($"{Path.GetFileName(lens)}:{line}", errors, StringComparison.Ordinal);
            Assert.Matches("/pillars/[0-9]+/questions/[0-9]+/[^ ]*: found a bare NaN", errors);
            Assert.Single(errors.TrimEnd('\n').Split('\n'));
        }
    }

    [Fact]
    public async Task After_one_title_is_changed_the_difference_is_one_line()
    {
        using var folder = new TemporaryFolder();
        foreach (var lens in PublishedLenses.Lenses)
        {
            var document = Core.Lenses.Documents.LensDocument.Read(await File.ReadAllBytesAsync(lens, TestContext.Current.CancellationToken));
            await File.WriteAllBytesAsync(folder.At("b.json"), document.WithText("/pillars/0/questions/0/choices/0/title", "Another title").Document!.Bytes, TestContext.Current.CancellationToken);

            var (exitCode, output, _) = await Session.RunAsync("lens", "diff", lens, folder.At("b.json"));

            Assert.Equal(ExitCodes.Clean, exitCode);
            Assert.EndsWith("“Another title”.\n", output, StringComparison.Ordinal);
            Assert.Single(output.TrimEnd('\n').Split('\n'));
        }
    }

    [Fact]
    public async Task Printed_bytes_are_those_of_the_file()
    {
        using var workload = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(Checkout.Path("lenses", "operational-excellence", "lens.json"), TestContext.Current.CancellationToken);

        var (_, output, _) = await Session.RunAsync("lens", "export", "operational-excellence", "--path", workload.Path);

        Assert.Equal(bytes, System.Text.Encoding.UTF8.GetBytes(output));
    }

    [Fact]
    public async Task A_review_uses_an_imported_lens_and_tells_that_it_is_not_committed()
    {
        using var shop = Shop.Create();
        var lens = PublishedLenses.Lenses[0];
        await Session.RunAsync("lens", "import", lens, "--id", "theirs", "--path", shop.Folder);

        var (exitCode, output, errors) = await Session.RunAsync("review", shop.Folder, "--lens", "theirs", "--format", "json");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("\"id\": \"theirs\"", output, StringComparison.Ordinal);
        Assert.Contains("another clone", errors, StringComparison.Ordinal);
    }

    private static void Fresh(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kotsu.dll"), .. args]) { UseShellExecute = false })!;
        process.WaitForExit();
        Assert.Equal(ExitCodes.Clean, process.ExitCode);
    }
}
