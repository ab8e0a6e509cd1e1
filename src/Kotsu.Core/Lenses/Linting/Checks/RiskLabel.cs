using System.Buffers;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>A risk in brackets at the beginning or the end of a title: <c>Architecture Diagram (H)</c>, <c>[High] …</c>, 「…（中）」.</summary>
/// <param name="Text">As it stands in the title, brackets included.</param>
/// <param name="Level">What it says; <see cref="PracticeRisk.Low"/> has no level of its own in the form.</param>
internal sealed record RiskLabel(string Text, PracticeRisk Level)
{
    private static readonly SearchValues<char> opening = SearchValues.Create("([（【［〔");
    private static readonly SearchValues<char> closing = SearchValues.Create(")]）】］〕");

    private static readonly Dictionary<string, PracticeRisk> levels = new[]
    {
        (PracticeRisk.High, "H|High|High risk|HIGH_RISK|HRI|高|高リスク|リスク高"),
        (PracticeRisk.Medium, "M|Medium|Medium risk|MEDIUM_RISK|MRI|中|中リスク|リスク中"),
        (PracticeRisk.Low, "L|Low|Low risk|低|低リスク|リスク低"),
    }.SelectMany(l => l.Item2.Split('|').Select(name => (Name: name, Level: l.Item1))).ToDictionary(l => l.Name, l => l.Level, StringComparer.OrdinalIgnoreCase);

    /// <summary>What it says, as a phrase.</summary>
    public Words Said => Level switch
    {
        PracticeRisk.High => new("high risk", "高リスク"),
        PracticeRisk.Medium => new("medium risk", "中リスク"),
        _ => new("low risk", "低リスク"),
    };

    /// <summary>The label of a title; null where it bears none.</summary>
    public static RiskLabel? Find(string title)
    {
        var text = title.Trim().TrimEnd('.', '。', '?', '？', ' ');
        if (text.Length < 3)
        {
            return null;
        }

        var end = closing.Contains(text[^1]) ? text.AsSpan().LastIndexOfAny(opening) : -1;
        var start = opening.Contains(text[0]) ? text.AsSpan().IndexOfAny(closing) : -1;
        return (end >= 0 ? Read(text[end..]) : null) ?? (start >= 0 ? Read(text[..(start + 1)]) : null);
    }

    /// <summary>Whether the rules say the same. The form has no low level: low agrees with medium and with none.</summary>
    public bool AgreesWith(QuestionRisk risk) => Level switch
    {
        PracticeRisk.High => risk is QuestionRisk.High,
        PracticeRisk.Medium => risk is QuestionRisk.Medium,
        _ => risk is not QuestionRisk.High,
    };

    private static RiskLabel? Read(string bracketed) =>
        levels.TryGetValue(bracketed[1..^1].Trim(), out var level) ? new(bracketed, level) : null;
}
