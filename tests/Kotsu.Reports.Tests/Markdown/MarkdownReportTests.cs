using Kotsu.Core.Text;
using Kotsu.Reports.Markdown;

namespace Kotsu.Reports.Tests.Markdown;

public sealed class MarkdownReportTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Text_is_as_approved(Language language, string code)
    {
        var text = MarkdownReport.Render(Some.Report(), language);

        Approval.Of(text, $"tests/Kotsu.Reports.Tests/approved/review.{code}.md");
    }
}
