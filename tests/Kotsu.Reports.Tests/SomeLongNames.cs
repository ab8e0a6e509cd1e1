using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Tests;

/// <summary>A review of a repository whose names know no end: nothing in them invites a line to break.</summary>
internal static class SomeLongNames
{
    private static readonly string name = "com.example.streaming.".PadRight(160, 'w') + new string('長', 60);
    private static readonly string path = string.Join('/', Enumerable.Repeat("averyveryverylongfoldername", 9)) + "/ファイル.yml";

    public static ReviewReport Report()
    {
        var facts = SomeFacts.All().Select(Fact).ToList();
        var report = Some.Report();
        return report with
        {
            Workload = report.Workload with { Name = name, Purpose = name },
            Facts = facts,
            FirstFacts = [.. facts.Take(5)],
            Whole = report.FilesCanShow,
            Lenses = [.. report.Lenses.Select(Lens)],
            SetAside = [.. report.SetAside.Select(s => s with { At = new(path, 3), Subject = name, Reason = name })],
            Unreadable = [new(new(path, 1), new(name, name))],
        };
    }

    private static Fact Fact(Fact fact) => fact with
    {
        EffortInDays = 1_234.5,
        Points = 88.8,
        Headline = new(name, name),
        Items = [.. fact.Items.Take(2).Select(i => i with { Subject = name, Sentence = new(name, name), At = new(path, 123_456, 20, 180, new string('x', 200)) })],
    };

    private static LensReport Lens(LensReport lens) => lens with
    {
        Name = new(lens.Id + name, lens.Id + name),
        Pillars = [.. lens.Pillars.Select(p => p with { Name = new(name, name), Questions = [.. p.Questions.Select(q => q with { Title = new(name, name), Code = q.Code + "-LONGER-THAN-ANY" })] })],
    };
}
