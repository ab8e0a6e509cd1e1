using System.Diagnostics;
using System.Globalization;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Reading;

namespace Kotsu.Core.Tests.Lenses.Linting;

/// <summary>The rule engine against <c>tests/referee/lens_referee.py</c>, which lets Python's own <c>and</c>, <c>or</c>, <c>not</c> decide.</summary>
public sealed class RefereeTests
{
    [Fact]
    public void On_every_selection_of_every_published_question_the_referee_agrees()
    {
        var judged = Agreed(PublishedLenses.Paths);

        Assert.Equal((554, 40_992), judged);
    }

    [Fact]
    public void On_every_selection_of_our_questions_too() =>
        Assert.Equal((52, 4_672), Agreed([.. PublishedLenses.OurIds.Select(PublishedLenses.Ours)]));

    /// <summary>Questions and selections on which both agree; fails at the first on which they do not.</summary>
    private static (int Questions, int Selections) Agreed(IReadOnlyList<string> paths)
    {
        var verdicts = Referee(paths);
        var questions = paths.SelectMany(p => LensReader.Read(File.ReadAllBytes(p)).Lens!.Questions.Select(q => (File: Path.GetFileName(p), Question: q))).ToList();

        Assert.Equal(questions.Select(q => $"{q.File}\t{q.Question.Id}\t{q.Question.Choices.Count}"), verdicts.Select(v => v[..v.LastIndexOf('\t')]));
        foreach (var (question, verdict) in questions.Zip(verdicts))
        {
            Assert.Equal(verdict[(verdict.LastIndexOf('\t') + 1)..], VerdictsOf(question.Question));
        }

        return (questions.Count, questions.Sum(q => 1 << q.Question.Choices.Count));
    }

    private static string VerdictsOf(Question question) =>
        string.Concat(Enumerable.Range(0, 1 << question.Choices.Count).Select(s =>
        {
            var ticked = question.Choices.Where((_, i) => (s >> i & 1) != 0).Select(c => c.Id).ToHashSet();
            return (RiskRules.Evaluate(question, ticked).Rule ?? 0).ToString(CultureInfo.InvariantCulture);
        }));

    private static string[] Referee(IReadOnlyList<string> paths)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [Checkout.Path("tests", "referee", "lens_referee.py"), .. paths])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = python.StandardOutput.ReadToEnd();
        python.WaitForExit();

        Assert.Equal(0, python.ExitCode);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
