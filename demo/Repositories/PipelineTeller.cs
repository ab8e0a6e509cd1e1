using Kotsu.Demo.Model;

namespace Kotsu.Demo.Repositories;

/// <summary>Tells the runs of a pipeline: one for each push to main, one for each night. What the workflow's text says at the time is what happens.</summary>
/// <param name="history">The commits of the repository with their ids, the first one first.</param>
internal sealed class PipelineTeller(string key, PipelineModel model, IReadOnlyList<(Commit Commit, string Id)> history, (StoryDays Days, int Seed) told)
{
    // How far ten runs are from the usual time, in thousandths: whichever runs are looked at together, the one in the middle is a usual one.
    private static readonly int[] shape = [-150, -80, 0, 0, 0, 0, 0, 0, 60, 100];

    private readonly Dice dice = new(told.Seed, $"pipeline {key}");
    private readonly Stack<int> offsets = [];

    /// <summary>The runs until last night, by the time at which they were asked for.</summary>
    public IReadOnlyList<PipelineRun> Tell() => [.. Pushes().Concat(Nights()).OrderBy(r => r.AskedAt)];

    private List<PipelineRun> Pushes()
    {
        var runs = new List<PipelineRun>();
        var (text, cancels) = (-1, false);
        foreach (var (commit, id) in history)
        {
            if (commit.Changes.FirstOrDefault(c => c.Path == model.Workflow)?.Text is { } changed)
            {
                (text, cancels) = (text + 1, changed.Contains("cancel-in-progress: true", StringComparison.Ordinal));
            }

            if (text < 0)
            {
                continue;
            }

            if (cancels && runs.Count > 0 && runs[^1].EndedAt > commit.At)
            {
                var replaced = runs[^1];
                runs[^1] = replaced with { EndedAt = replaced.StartedAt > commit.At ? replaced.StartedAt : commit.At, Outcome = RunOutcome.Cancelled };
            }

            runs.Add(Push(commit.At, id, runs.Count + 1, text));
        }

        return text == model.Texts.Count - 1 ? runs : throw new DemoIsWrongException($"{key}: {model.Workflow} has {text + 1} texts, the model tells of {model.Texts.Count}.");
    }

    private PipelineRun Push(DateTimeOffset at, string commit, int number, int text) => new()
    {
        Workflow = model.Workflow,
        Number = number,
        Commit = commit,
        AskedAt = at,
        StartedAt = at.AddSeconds(dice.From(4, 40)),
        EndedAt = at.AddSeconds(SecondsOf(model.Texts[text].Minutes)),
        Outcome = dice.Below(100) < model.Texts[text].Failing ? RunOutcome.Failure : RunOutcome.Success,
        Text = text,
    };

    private IEnumerable<PipelineRun> Nights()
    {
        var nightly = model.Nightly;
        var begun = history.FirstOrDefault(h => h.Commit.Changes.Any(c => c.Path == nightly.Workflow)).Commit ?? throw new DemoIsWrongException($"{key}: no {nightly.Workflow}.");
        var (number, failing) = (0, 0);
        for (var night = StoryDays.DayOf(begun.At).AddDays(1); night < told.Days.Today; night = night.AddDays(1), number++)
        {
            failing = number % nightly.FailsEvery == 0 ? dice.Below(nightly.FailsEvery) : failing;
            var at = StoryDays.Moment(night, nightly.Time);
            yield return new()
            {
                Workflow = nightly.Workflow,
                Number = number + 1,
                Commit = history.Last(h => h.Commit.At <= at).Id,
                AskedAt = at,
                StartedAt = at.AddSeconds(dice.From(4, 40)),
                EndedAt = at.AddSeconds(SecondsOf(nightly.Minutes)),
                Outcome = number % nightly.FailsEvery == failing ? RunOutcome.Failure : RunOutcome.Success,
            };
        }
    }

    private int SecondsOf(int minutes)
    {
        if (offsets.Count == 0)
        {
            shape.OrderBy(_ => dice.Next()).ToList().ForEach(offsets.Push);
        }

        var offset = offsets.Pop();
        return minutes * 60 * (1000 + (offset == 0 ? dice.From(-15, 15) : offset)) / 1000;
    }
}
