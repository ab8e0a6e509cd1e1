using Kotsu.Core.Reviews;

namespace Kotsu.Engine.Asking;

/// <summary>Chooses what to ask people: the heaviest practices that no file can show and nobody was asked about.</summary>
public static class ChooseQuestions
{
    /// <summary>How many fit into four minutes.</summary>
    public const int Usual = 10;

    /// <summary>The practices to ask about, the heaviest first, in the order of the lenses among equals; each code once.</summary>
    public static IReadOnlyList<PracticeReport> In(ReviewReport report, int atMost = Usual) =>
    [
        .. report.Lenses
            .SelectMany(l => l.Pillars).SelectMany(p => p.Questions).SelectMany(q => q.Practices)
            .Where(p => p is { NotApplicable: null, FilesCanShow: false, Accepted: 0, Evidence.Count: 0 })
            .DistinctBy(p => p.Code)
            .OrderByDescending(p => p.Weight)
            .Take(atMost),
    ];
}
