using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Tests;

/// <summary>A review in which every foreign text attacks whoever reads it.</summary>
internal static class Hostile
{
    /// <summary>Script, escape sequences, a bell, a null, C1, turned direction, a hidden tag, line separators, half a character, Markdown, 10,000 letters and 500 accents.</summary>
    public static string Text { get; } =
        "<script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover=\"alert(1)' `code` **bold** | @everyone #1 https://evil.example " +
        "\u001b[2J\u001b]0;owned\u0007\u0000\u0008\u007f\u009b31m\u202Eevil\u2066\u2069\u200F\uFEFF\u2028\u2029\r\n## heading\t\uD800 \U000E0041" +
        "z" + new string('\u0301', 500) + new string('長', 10_000);

    public static Words Words { get; } = new(Text, Text);

    public static Location At { get; } = new(Text, 7, 3, 20_000, Text[..180]);

    public static ReviewReport Report()
    {
        var facts = SomeFacts.All().Select(Fact).ToList();
        var report = Some.Report();
        return report with
        {
            Workload = report.Workload with { Name = Text, Purpose = Text },
            Facts = facts,
            FirstFacts = [.. facts.Take(5)],
            Lenses = [.. report.Lenses.Select(Lens)],
            FallsDue = [.. report.FallsDue.Select(d => d with { Practice = Text, Title = Words })],
            Movement = report.Movement! with { Gone = [Words], New = [Words] },
            Probes = [.. report.Probes.Select(p => p with { Reason = Words })],
            NotSeen = [.. report.NotSeen.Select(n => n with { Reason = Words, Declare = Text })],
            Unreadable = [new(At, Words)],
            SetAside = [.. report.SetAside.Select(s => s with { At = At, Subject = Text, Reason = Text })],
        };
    }

    private static Fact Fact(Fact fact) => fact with
    {
        Headline = Words,
        Parts = [new("a", 1, Words), new("b", 2, new(Text + "b", Text + "b"))],
        Items = [.. fact.Items.Take(3).Select(i => i with { Subject = Text, Sentence = Words, At = At })],
        Practices = [new(Text, Text, Words)],
        AlsoSupports = [new(Text, Text, Words)],
        Remediation = Words,
    };

    private static LensReport Lens(LensReport lens) => lens with
    {
        Id = lens.Id + Text[..300],
        Name = Words,
        Edition = Text,
        Pillars = [.. lens.Pillars.Select(p => p with { Name = Words, Questions = [.. p.Questions.Select(Question)] })],
    };

    private static QuestionReport Question(QuestionReport question) => question with
    {
        Title = Words,
        Practices = [.. question.Practices.Select(p => p with
        {
            Title = Words,
            Intent = Words,
            Proof = Words,
            Improvement = Words,
            NotApplicable = p.NotApplicable is null ? null : Text,
            Ask = [Words],
            Evidence = [.. p.Evidence.Select(e => e with { Source = Text, Sentence = Words, At = At })],
        })],
    };
}
