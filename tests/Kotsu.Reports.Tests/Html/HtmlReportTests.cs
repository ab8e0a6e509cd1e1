using Kotsu.Core.Text;
using Kotsu.Reports.Html;

namespace Kotsu.Reports.Tests.Html;

public sealed class HtmlReportTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Page_is_as_approved(Language language, string code)
    {
        var page = HtmlReport.Render(Some.Report(), language);

        Approval.Of(page, $"tests/Kotsu.Reports.Tests/approved/review.{code}.html");
    }
}
