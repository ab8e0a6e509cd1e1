using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Engine.Reviewing;

/// <summary>Writes the As-Is of a lens.</summary>
internal sealed class LensReporter(Judgement judgement, EvidenceLines lines)
{
    private static readonly Words nothing = new("", "");

    public LensReport Report(Questionnaire lens) => new(
        lens.Id.Value,
        lens.Name,
        lens.Overlay?.Edition.Value ?? "",
        [.. lens.Lens.Pillars.Select(p => new PillarReport(p.Id.Value, lens.NameOf(p), [.. p.Questions.Select(q => Report(lens, q))]))]);

    private QuestionReport Report(Questionnaire lens, Question question)
    {
        var practices = lens.Practices.Where(p => p.Question == question.Id).ToList();
        return new(
            question.Id.Value,
            lens.CodeOf(question),
            lens.TitleOf(question),
            RiskOf(question, practices),
            [.. practices.Select(Report)]);
    }

    // Evidence suggests, a person answers: see docs/decisions/0023-what-the-as-is-ticks.md.
    private string RiskOf(Question question, IReadOnlyList<Practice> practices)
    {
        var inPlay = practices.Select(p => judgement.Find(p.Code)).OfType<PracticeHope>().ToList();
        if (inPlay.Count == 0)
        {
            return "NOT_APPLICABLE";
        }

        var ticked = practices.Where(p => judgement.Find(p.Code) is not { } hope || IsTicked(hope)).Select(p => p.Choice).ToHashSet();
        return RiskRules.Evaluate(question, inPlay.Any(p => p.IsAsked) ? ticked : null).Risk switch
        {
            QuestionRisk.High => "HIGH",
            QuestionRisk.Medium => "MEDIUM",
            QuestionRisk.None => "NONE",
            QuestionRisk.NotApplicable => "NOT_APPLICABLE",
            _ => "UNANSWERED",
        };
    }

    private static bool IsTicked(PracticeHope hope) => hope.Backed > 0 && hope.Subjects.All(s => s.Best is not null || !s.IsAsked);

    private PracticeReport Report(Practice practice)
    {
        var hope = judgement.Find(practice.Code);
        return new()
        {
            Code = practice.Code.Value,
            Choice = practice.Choice.Value,
            Title = practice.Title,
            Intent = practice.Overlay?.Intent ?? nothing,
            Proof = practice.Overlay?.Proof ?? nothing,
            Improvement = practice.Improvement ?? nothing,
            Risk = (Severity)practice.Risk,
            Viewpoint = practice.Overlay?.Viewpoint ?? Viewpoint.State,
            NotApplicable = judgement.FindNotApplicable(practice.Code)?.Reason,
            Weight = hope?.Weight ?? 0,
            Context = hope?.Practice.FactorOn(judgement.Hope.AsOf) ?? 1,
            Subjects = hope?.Subjects.Count ?? 1,
            Backed = hope?.Backed ?? 0,
            Accepted = hope?.Accepted ?? 0,
            Hope = hope?.Hope ?? 0,
            HopeClass = hope?.Split.First is { } first ? HopeClassNames.Of(first) : null,
            Rung = (hope?.Rung ?? default).ToString(),
            FilesCanShow = judgement.FilesCanShow(practice.Code),
            Evidence = lines.Of(practice.Code),
            Ask = practice.Overlay?.Ask ?? [],
        };
    }
}
