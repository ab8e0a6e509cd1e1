using System.Globalization;
using System.Text;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;

namespace Kotsu.Demo.Repositories;

/// <summary>Tells the history of a repository: commits that the model tells one by one, and the daily work between them.</summary>
internal sealed class RepositoryTeller(string key, RepositoryModel model, DemoModel all, (StoryDays Days, int Seed, Language Language) told)
{
    private readonly Dice dice = new(told.Seed, $"repository {key}");
    private readonly HashSet<string> removed = [];

    /// <summary>Its commits by time.</summary>
    public IReadOnlyList<Commit> Tell()
    {
        var growth = new CodeGrowth(model, dice, told.Language, all.Organisation.People.Where(p => p.Joined is not null).ToDictionary(p => p.Key, p => p.Joined!.Value));
        var planned = model.Told.Select(PlanTold)
            .Concat(Enumerable.Range(0, model.Commits).Select(_ => PlanWork(growth)))
            .Concat(model.Marks.SelectMany(m => PlanMark(growth, m)))
            .Concat(PlanFigures())
            .OrderBy(p => p.At).ToList();
        var releases = new Queue<DateTimeOffset>(model.Releases.OrderDescending().Select(d => StoryDays.Moment(told.Days.WorkingDay(d), "10:30")));
        var commits = new List<Commit>();
        foreach (var plan in planned)
        {
            var commit = plan.Make();
            if (releases.TryPeek(out var release) && commit.At >= release)
            {
                releases.Dequeue();
                commit = commit with { Tag = string.Create(CultureInfo.InvariantCulture, $"v1.{model.Releases.Count - releases.Count}.0") };
            }

            commits.Add(commit);
        }

        return commits;
    }

    private Plan PlanTold(CommitModel commit)
    {
        var day = told.Days.WorkingDay(commit.Day);
        var at = commit.Time is { } time ? StoryDays.Moment(day, time) : StoryDays.Moment(day, new Dice(told.Seed, $"{key} {commit.Message.En}").From(34_500, 66_000));
        return new(at, () => new(at, commit.By, commit.Message.In(told.Language), [.. commit.Files.Select(Read), .. commit.Removed.Select(Remove)]));
    }

    private FileChange Read(string named)
    {
        var path = named.Split('@')[0];
        removed.Remove(path);
        return new(path, DemoFiles.ReadText($"repositories/{key}/{named}", told.Language, told.Days));
    }

    private FileChange Remove(string path) => removed.Add(path) ? new(path, null) : throw new DemoIsWrongException($"{path} is removed twice.");

    // People commit between half past nine and eight, now and then on an evening.
    private Plan PlanWork(CodeGrowth growth)
    {
        var age = dice.From(1, model.Begun - 4);
        var day = told.Days.WorkingDay(age);
        var at = StoryDays.Moment(day, dice.Below(20) == 0 ? dice.From(72_000, 82_000) : dice.From(34_200, 69_500));
        return new(at, () =>
        {
            var (by, message, changes) = growth.Next(told.Days.Today.DayNumber - day.DayNumber);
            return new(at, by, message, changes);
        });
    }

    private IEnumerable<Plan> PlanMark(CodeGrowth growth, MarkModel mark)
    {
        foreach (var (age, isGone) in mark.Gone is { } gone ? [(mark.Day, false), (gone, true)] : new[] { (mark.Day, false) })
        {
            var at = StoryDays.Moment(told.Days.WorkingDay(age), new Dice(told.Seed, $"{key} {mark.Text.En}").From(36_000, 66_000));
            yield return new(at, () =>
            {
                var (message, changes) = growth.Mark(mark, isGone);
                return new(at, mark.By, message, changes);
            });
        }
    }

    private IEnumerable<Plan> PlanFigures()
    {
        if (model.Figures is not { } path)
        {
            yield break;
        }

        var months = MonthlyFigures.Of(all.Organisation.Figures, told.Days.Today, model.Begun);
        for (var count = 6; count <= months.Count; count++)
        {
            var known = months.Take(count).ToList();
            var day = known[^1].Month.AddMonths(1).AddDays(4); // finance closes a month on the fifth
            if (day >= told.Days.Today)
            {
                continue;
            }

            var at = StoryDays.Moment(told.Days.WorkingDay(told.Days.Today.DayNumber - day.DayNumber), "11:20");
            var message = new Words($"Members, sign-ups and churn of {known[^1].Month:yyyy-MM}", $"{known[^1].Month:yyyy-MM}の会員数・入会・解約率");
            yield return new(at, () => new(at, model.FiguresBy, message.In(told.Language), [new(path, Csv(known))]));
        }
    }

    private static string Csv(List<MonthlyFigures> months)
    {
        var text = new StringBuilder("month,members,sign_ups,leavers,churn\n");
        foreach (var m in months)
        {
            text.Append(CultureInfo.InvariantCulture, $"{m.Month:yyyy-MM},{m.Members},{m.SignUps},{m.Leavers},{m.Churn:0.00}\n");
        }

        return text.ToString();
    }

    /// <summary>A commit whose content depends on those before it.</summary>
    private sealed record Plan(DateTimeOffset At, Func<Commit> Make);
}
