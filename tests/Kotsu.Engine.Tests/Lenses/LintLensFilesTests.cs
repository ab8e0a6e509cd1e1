using Kotsu.Core.Lenses.Drafting;
using Kotsu.Engine.Lenses;

namespace Kotsu.Engine.Tests.Lenses;

public sealed class LintLensFilesTests
{
    [Fact]
    public void Files_that_cannot_be_read_are_told_and_the_rest_still_runs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.json", LensDraft.New(new("ours"), "Ours", new("2026-11-21")).LensJson);
        folder.Write("list.json", "[1]");

        var report = LintLensFiles.Run([folder.At("gone.json"), folder.Path, folder.At("ours.json"), folder.At("list.json"), folder.At("ours.json")], strict: true);

        Assert.Equal([folder.At("ours.json"), folder.At("list.json")], report.Files.Select(f => f.File.Path));
        Assert.Equal([folder.At("gone.json"), folder.Path], report.Unread.Select(u => u.At.Path));
        Assert.Empty(Assert.Single(report.Lenses).Findings);
        Assert.False(report.IsComplete);
    }

    [Fact]
    public void A_file_that_no_lens_can_be_is_refused_by_its_size_before_it_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("big.json", new string('[', 10_000_000));

        var refused = Assert.Single(LintLensFiles.Run([folder.At("big.json")], strict: false).Unread).Reason;

        Assert.Contains("10,000,000 bytes", refused.En, StringComparison.Ordinal);
        Assert.Contains("10,000,000バイト", refused.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_somebody_names_is_followed_and_a_ring_of_links_is_no_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.json", LensDraft.New(new("ours"), "Ours", new("2026-11-21")).LensJson);
        File.CreateSymbolicLink(folder.At("link.json"), folder.At("ours.json"));
        File.CreateSymbolicLink(folder.At("ring.json"), folder.At("ring.json"));

        var report = LintLensFiles.Run([folder.At("link.json"), folder.At("ring.json")], strict: true);

        Assert.Equal(folder.At("link.json"), Assert.Single(report.Lenses).File.Path);
        Assert.Single(report.Unread);
    }
}
