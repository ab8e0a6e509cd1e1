using System.Globalization;
using Kotsu.Core.Evidence;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;
using Kotsu.Demo.Repositories;
using Kotsu.Engine.Statements;

namespace Kotsu.Demo.Telling;

/// <summary>Tells what the pipeline posts each Monday by its token: the runs since the post before, as evidence for or against its budget of minutes.</summary>
/// <param name="by">Whose token it is.</param>
internal sealed class PipelineReportTeller(string workload, PipelineReportModel model, Pipeline pipeline, string by, Language language)
{
    // The practice asks for each week of thirty days: until then somebody outside of the team saw it, and no more is claimed.
    private const int WeeksUntilMeasured = 4;

    public void Tell(Story story)
    {
        var (from, held) = (story.Days.Day(model.Recorded), 0);
        foreach (var monday in Mondays(story.Days))
        {
            var week = new PipelineWeek(from, monday.AddDays(-1), pipeline.PushesOf(from, monday), pipeline.NightsOf(from, monday));
            from = monday;
            if (week.Figures.Finished == 0)
            {
                continue; // nobody pushed: nothing to say of a budget
            }

            held = week.Figures.P85 <= model.Budget ? held + 1 : 0;
            TellPost(story, monday, week, held);
        }
    }

    private void TellPost(Story story, DateOnly monday, PipelineWeek week, int held)
    {
        var content = new EvidenceContent
        {
            Practice = LensCodes.Find(model.Practice).Code,
            Rung = held switch { 0 => EvidenceRung.None, < WeeksUntilMeasured => EvidenceRung.Checked, _ => EvidenceRung.Measured },
            IsContrary = held == 0,
            Note = NoteOf(week, held).In(language),
        };
        var file = new NamedFile(string.Create(CultureInfo.InvariantCulture, $"ci-runs-{week.To:yyyy-MM-dd}.json"), week.ToFile(pipeline.Workflow, model.Budget));
        story.Post(new(workload, by, model.Token), monday, "evidence.give", async s =>
            $"evidence/{(await Scene.Done(s.World.Give.WithFileAsync(s.Unit, s.Acting, s.World.Workloads[workload], content, file))).Id}");
    }

    private Words NoteOf(PipelineWeek week, int held)
    {
        var (figures, nights) = (week.Figures, PipelineFigures.Of(week.Nights));
        var (en, ja) = held switch
        {
            0 => ("over it", "超過"),
            1 => ("within it", "予算内"),
            _ => ($"within it, {held} weeks in a row", $"{held}週連続で予算内"),
        };
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Runs of ci on main, {week.From:yyyy-MM-dd} to {week.To:yyyy-MM-dd}: {figures.Finished} with a verdict, {figures.Failed} of them failed, {figures.Cancelled} cancelled by a newer push. From push to verdict {figures.Median:0.0} min in the middle, p85 {figures.P85:0.0} min; the budget is {model.Budget}: {en}. Device tests failed in {nights.Failed} of {nights.Finished} nights."),
            string.Create(CultureInfo.InvariantCulture, $"mainのci、{week.From:yyyy-MM-dd}～{week.To:yyyy-MM-dd}: 合否が出た実行は{figures.Finished}件、うち失敗{figures.Failed}件。新しいプッシュによる取り消しは{figures.Cancelled}件。プッシュから合否までは中央値{figures.Median:0.0}分、p85は{figures.P85:0.0}分で、予算{model.Budget}分に対して{ja}です。端末テストは{nights.Finished}夜のうち{nights.Failed}夜で失敗しました。"));
    }

    private IEnumerable<DateOnly> Mondays(StoryDays days)
    {
        for (var day = days.Day(model.Begun).AddDays(1); day < days.Today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Monday)
            {
                yield return day;
            }
        }
    }
}
