using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Lenses.Reading;
using Kotsu.Sources.Definitions;

namespace Kotsu.Core.Tests.Lenses.Linting;

public sealed class NegativeTitleTests
{
    [Theory]
    [InlineData("None")]
    [InlineData("NONE.")]
    [InlineData("No.")]
    [InlineData("No, we run everything by hand")]
    [InlineData("No - not yet")]
    [InlineData("None of the above")]
    [InlineData("None of above")]
    [InlineData("None of these apply")]
    [InlineData("Nothing in place")]
    [InlineData("Not in place")]
    [InlineData("Not implemented")]
    [InlineData("Not yet automated")]
    [InlineData("No formal incident process")]
    [InlineData("No secrets management")]
    [InlineData("No protection for PII in the output")]
    [InlineData("No data retention policies.")]
    [InlineData("Lack of monitoring")]
    [InlineData("We do not review alerts")]
    [InlineData("We don’t have runbooks")]
    [InlineData("Our team has never tested a restore")]
    [InlineData("I don't know any compliance")]
    [InlineData("Have not used the calculator to find the limits")]
    [InlineData("Do not monitor the user traffic")]
    [InlineData("Don't have a model monitoring mechanism")]
    [InlineData("なし")]
    [InlineData("ない。")]
    [InlineData("特になし")]
    [InlineData("該当なし")]
    [InlineData("いいえ、まだです")]
    [InlineData("していない")]
    [InlineData("未実施")]
    [InlineData("バックアップは未実施")]
    [InlineData("アラートを見直していない")]
    [InlineData("監視していません。")]
    [InlineData("手順書がない")]
    [InlineData("復旧の担当者がいない")]
    [InlineData("監視なし")]
    [InlineData("上記のいずれにも当てはまらない")]
    [InlineData("どれも行っていません")]
    public void It_says_that_nothing_is_done(string title) => Assert.True(IsNegative(title), title);

    [Theory]
    [InlineData("No plaintext secrets in environment variables.")]
    [InlineData("No manual process before a release")]
    [InlineData("No single points of failure")]
    [InlineData("Do NOT use table scans or full exports")]
    [InlineData("Never store credentials in code")]
    [InlineData("Don't collect data that you do not need")]
    [InlineData("We do not test in production")]
    [InlineData("We do not use shared accounts")]
    [InlineData("None of our engineers has standing access")]
    [InlineData("Not exposed to the internet")]
    [InlineData("My workload does not use small objects")]
    [InlineData("Disable unauthenticated access if not required")]
    [InlineData("Notify the owner")]
    [InlineData("Nonetheless measure it")]
    [InlineData("No-downtime deployments")]
    [InlineData("Optimize for compute, NOT storage")]
    [InlineData("North-south traffic is encrypted")]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("秘密情報をコードに書いていない")]
    [InlineData("特定の個人に依存していない")]
    [InlineData("本番環境に直接ログインしていない")]
    [InlineData("単一障害点がない")]
    [InlineData("停止なしのデプロイ")]
    [InlineData("停止なし")]
    [InlineData("ないことを確かめる")]
    [InlineData("未使用リソースの削除")]
    [InlineData("担当のない部分を毎月探す")]
    public void It_says_what_is_done(string title) => Assert.False(IsNegative(title), title);

    [Fact]
    public void Of_the_published_lenses_71_choices_are_negative_by_title_alone_and_none_of_them_is_a_practice()
    {
        var titles = PublishedLenses.Read().SelectMany(f => LensLinter.Lint(f.Document).Where(l => l.Kind is LintKind.NegativeChoice).Select(l => TitleOf(f, l))).ToList();

        Assert.Equal([36, 19, 11, 3, 1, 1], titles.GroupBy(t => t).Select(g => g.Count()).OrderDescending());
        Assert.All(titles, t => Assert.Matches("^(None of|No[,.]|Not in place|I don't know)", t));
    }

    [Fact]
    public void Of_the_published_choices_with_the_suffix_nearly_all_are_recognised_by_title_too()
    {
        var nones = PublishedLenses.Read().SelectMany(f => f.Document.Lens!.Questions).SelectMany(q => q.Choices).Where(c => c.IsNone).Select(c => c.Title).ToList();

        var missed = nones.Where(t => !IsNegative(t)).ToList();

        Assert.True(missed.Count <= nones.Count / 20, $"{missed.Count} of {nones.Count}: {string.Join(" | ", missed)}");
    }

    [Fact]
    public void None_of_our_practices_is_called_negative_in_either_language()
    {
        foreach (var id in PublishedLenses.OurIds)
        {
            var lens = LensReader.Read(File.ReadAllBytes(PublishedLenses.Ours(id))).Lens!;
            var overlay = OverlayReader.Read(File.ReadAllText(Checkout.Path("lenses", id, "overlay.yaml")), "overlay.yaml", lens).Value!;

            Assert.All(new Questionnaire(new(id), lens, overlay).Practices, p => Assert.False(IsNegative(p.Title.En) || IsNegative(p.Title.Ja), p.Title.En));
            Assert.True(IsNegative(overlay.NoneOfThese.En) && IsNegative(overlay.NoneOfThese.Ja));
        }
    }

    private static string TitleOf(LensFile file, LintFinding finding) =>
        file.Document.FindText(finding.Pointer[..^"/id".Length] + "/title")!.Trim();

    private static bool IsNegative(string title)
    {
        var question = SomeLens.Question(["one", "two"], ("one", QuestionRisk.None), ("default", QuestionRisk.High));
        var titled = question with { Choices = [question.Choices[0], question.Choices[1] with { Title = title }] };

        return LensLinter.Lint(SomeLens.Of(titled)).Any(f => f.Kind is LintKind.NegativeChoice);
    }
}
