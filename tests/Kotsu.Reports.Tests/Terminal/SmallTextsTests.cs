using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Tests.Terminal;

public sealed class SmallTextsTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Explain_next_ask_and_probe_are_as_approved(Language language, string code)
    {
        var options = new TextOptions { Language = language, Suffix = "--repository ../streaming" };

        var texts = string.Join("\n────\n", Texts(options));

        Approval.Of(texts, $"tests/Kotsu.Reports.Tests/approved/small-texts.{code}.txt");
    }

    private static IEnumerable<string> Texts(TextOptions options)
    {
        var report = Some.Report();
        var practices = report.Lenses.SelectMany(l => l.Pillars).SelectMany(p => p.Questions).SelectMany(q => q.Practices).ToList();
        yield return ExplainText.Overview(report, options);
        yield return ExplainText.Practice(report, practices.Single(p => p.Code == "OPS07-BP03"), options);
        yield return ExplainText.Practice(report, practices.Single(p => p.NotApplicable is not null), options);
        yield return ExplainText.Fact(report.Facts[1], SomeProbes.AlertHasNoRunbook(), options);
        yield return NextText.Of(new(report.Facts[1], [report.Facts[1].Items[0]], 25, 0.4), 30, options);
        yield return NextText.Of(null, 10, options);
        yield return AskText.List([.. practices.Where(p => !p.FilesCanShow).Take(2).Select(Asked)], options);
        yield return AskText.List([], options);
        yield return AskText.Prompt(options.Language) + "\n";
        yield return ProbeListText.Of(SomeProbes.All(), options);
        yield return ProbeExplainText.Of(SomeProbes.AlertHasNoRunbook(), options);
    }

    private static AskedPractice Asked(PracticeReport practice) =>
        new(practice.Code, practice.Title, practice.Risk, practice.Weight, practice.Proof, practice.Ask);
}
