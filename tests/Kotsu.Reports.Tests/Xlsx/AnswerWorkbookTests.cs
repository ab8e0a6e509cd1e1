using Kotsu.Core.Answering;
using Kotsu.Reports.Xlsx;
using Kotsu.Sources.Imports;

namespace Kotsu.Reports.Tests.Xlsx;

public sealed class AnswerWorkbookTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'quoted'")]
    [InlineData("two\nlines, 日本語 <&>")]
    [InlineData("")]
    public void What_people_wrote_comes_back_as_it_was_and_is_no_formula(string text)
    {
        var sheet = new AnswerSheet("Streaming", new("our-lens"), [new() { Id = new("question_1"), Notes = text, Choices = [new(new("first"), "First", ChoiceStatus.Selected, null, text)] }]);

        var workbook = AnswerWorkbook.Render(sheet);

        var (questions, trouble) = AnswerWorkbookReader.Read(workbook);
        Assert.Null(trouble);
        Assert.Equal((text, text), (questions![0].Notes, questions[0].Choices[0].Note));
    }
}
