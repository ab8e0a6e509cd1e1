using System.Text.RegularExpressions;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Tests.Terminal;

public sealed class TextReportTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void First_screen_is_as_approved(Language language, string code)
    {
        var options = new TextOptions { Language = language, Elapsed = TimeSpan.FromSeconds(4.1) };

        var screen = TextReport.FirstScreen(Some.Report(), options);

        Approval.Of(screen, $"tests/Kotsu.Reports.Tests/approved/first-screen.{code}.txt");
    }

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Details_are_as_approved(Language language, string code)
    {
        var details = TextReport.Details(Some.Report(), new TextOptions { Language = language });

        Approval.Of(details, $"tests/Kotsu.Reports.Tests/approved/details.{code}.txt");
    }

    [Fact]
    public void Colour_adds_nothing_that_is_not_there_without_it()
    {
        var plain = TextReport.Details(Some.Report(), new TextOptions { Language = Language.English });
        var coloured = TextReport.Details(Some.Report(), new TextOptions { Language = Language.English, Palette = Palette.Ansi });

        Assert.NotEqual(plain, coloured);
        Assert.Equal(plain, Regex.Replace(coloured, "\u001b\\[[0-9]{1,2}m", ""));
    }

    [Fact]
    public void Review_without_history_or_lens_says_so_and_shows_no_percentage()
    {
        var screen = TextReport.FirstScreen(Some.Nothing(), new TextOptions { Language = Language.English });

        Assert.StartsWith("empty · no git history · 0 files", screen, StringComparison.Ordinal);
        Assert.Contains("No work found in what was looked at", screen, StringComparison.Ordinal);
        Assert.DoesNotContain('%', screen);
    }

    [Fact]
    public void Percentage_of_all_practices_is_shown_once_half_of_them_was_asked_or_measured()
    {
        var options = new TextOptions { Language = Language.English };

        Assert.DoesNotContain("All 4 practices", TextReport.FirstScreen(Some.Report(), options), StringComparison.Ordinal);
        Assert.Contains("All 4 practices", TextReport.FirstScreen(Some.Report() with { Whole = Some.Report().FilesCanShow }, options), StringComparison.Ordinal);
    }
}
