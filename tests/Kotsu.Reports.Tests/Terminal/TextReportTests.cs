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
}
