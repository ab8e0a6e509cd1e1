using System.Globalization;
using Kotsu.Demo.Model;

namespace Kotsu.Demo.Repositories;

/// <summary>The runs of a repository's pipeline.</summary>
internal sealed class Pipeline(PipelineModel model, IReadOnlyList<PipelineRun> runs)
{
    /// <summary>All of them, by the time at which they were asked for.</summary>
    public IReadOnlyList<PipelineRun> Runs => runs;

    /// <summary>The workflow of each push.</summary>
    public string Workflow => model.Workflow;

    /// <summary>Those of each push, of some days.</summary>
    /// <param name="until">The day after the last one.</param>
    public IReadOnlyList<PipelineRun> PushesOf(DateOnly from, DateOnly until) => [.. Of(from, until).Where(r => r.Workflow == model.Workflow)];

    /// <summary>Those of the night, of some days.</summary>
    /// <param name="until">The day after the last one.</param>
    public IReadOnlyList<PipelineRun> NightsOf(DateOnly from, DateOnly until) => [.. Of(from, until).Where(r => r.Workflow == model.Nightly.Workflow)];

    /// <summary>A text with what the runs of its day say: <c>{{runs}}</c> so far with the workflow as it is, their <c>{{median}}</c>, and that of the text <c>{{before}}</c>.</summary>
    public string Fill(string text, DateOnly day)
    {
        var known = PushesOf(DateOnly.MinValue, day);
        var now = known[^1].Text;
        var (after, before) = (PipelineFigures.Of(known.Where(r => r.Text == now)), PipelineFigures.Of(known.Where(r => r.Text == now - 1)));
        return text
            .Replace("{{runs}}", after.Finished.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{{median}}", Whole(after.Median), StringComparison.Ordinal)
            .Replace("{{before}}", Whole(before.Median), StringComparison.Ordinal);
    }

    private IEnumerable<PipelineRun> Of(DateOnly from, DateOnly until) => runs.Where(r => StoryDays.DayOf(r.AskedAt) is var day && day >= from && day < until);

    private static string Whole(double minutes) => Math.Round(minutes).ToString(CultureInfo.InvariantCulture);
}
