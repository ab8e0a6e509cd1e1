using Kotsu.Core.Hope;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Facts;

namespace Kotsu.Engine.Reviewing;

/// <summary>Makes the report. Pure: the same material gives the same report on any machine.</summary>
internal static class ReportMaker
{
    private const int DueInDays = 90;

    /// <summary>The report without what moved, which depends on what was seen before.</summary>
    public static ReviewReport Make(ReviewMaterial material, Judgement? judgement)
    {
        var sorter = new FindingSorter(material);
        var sorted = material.Runs.Where(r => r.Counts).Select(sorter.Sort).ToList();
        var bearing = judgement is null ? null : new BearingFinder(material.Lenses!, judgement);
        var facts = FactMaker.Number(sorted
            .Select(s => s.Bad.Count == 0 ? null : FactMaker.Make(s, material.Repository, bearing?.Of(s.Run.Definition.Id) ?? Bearing.None))
            .OfType<Fact>());
        var unshown = judgement?.Unshown.ToList() ?? [];

        return new()
        {
            Workload = material.Workload,
            Facts = facts,
            FirstFacts = FactMaker.First(facts),
            Lenses = Lenses(material, judgement),
            FilesCanShow = judgement?.FiguresOf(judgement.Shown),
            Whole = judgement?.Hope.ShowsPercentage == true ? judgement.FiguresOf(judgement.Hope.Practices) : null,
            PracticesInPlay = judgement?.Hope.Practices.Count ?? 0,
            OnlyPeopleKnow = unshown.Count,
            AskedOfPeople = unshown.Count(p => p.IsAsked),
            FallsDue = judgement is null ? [] : FallsDue(material.Lenses!, judgement),
            Movement = null,
            Probes = [.. material.Runs.Select(r => r.Summary)],
            NotSeen = material.Seen.NotSeen,
            Unreadable = material.Seen.Unreadable,
            SetAside = [.. sorted.SelectMany(s => s.SetAside)],
        };
    }

    private static IReadOnlyList<LensReport> Lenses(ReviewMaterial material, Judgement? judgement)
    {
        if (judgement is null)
        {
            return [];
        }

        var reporter = new LensReporter(judgement, new(judgement, material.Runs));
        return [.. material.Lenses!.All.Select(reporter.Report)];
    }

    // What the next look renews by itself is nobody's work.
    private static IReadOnlyList<FallsDue> FallsDue(AdoptedLenses lenses, Judgement judgement) =>
    [
        .. DueCalendar.Of(judgement.Hope, DueInDays)
            .Where(d => !d.IsRenewedByLooking)
            .GroupBy(d => (d.On, d.Practice, IsAcceptance: d.Acceptance is not null))
            .Select(g => new FallsDue(g.Key.On, g.Key.Practice.Value, TitleOf(lenses, g.First()), g.Sum(d => d.Weight), g.Key.IsAcceptance)),
    ];

    private static Words TitleOf(AdoptedLenses lenses, DueItem due) =>
        lenses.Find(due.Practice)?.Practice.Title ?? new(due.Practice.Value, due.Practice.Value);
}
