using Kotsu.Core.Findings;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>A practice that somebody is asked about.</summary>
/// <param name="Code">Such as OPS07-BP03.</param>
/// <param name="Title">The practice in our words.</param>
/// <param name="Risk">The catalogue's risk.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Proof">What would prove it.</param>
/// <param name="Ask">Its probing questions.</param>
public sealed record AskedPractice(string Code, Words Title, Severity Risk, double Weight, Words Proof, IReadOnlyList<Words> Ask);

/// <summary>What <c>kotsu ask</c> says.</summary>
public static class AskText
{
    /// <summary>One question of several, with what would prove it.</summary>
    /// <param name="practice">The practice.</param>
    /// <param name="number">From 1.</param>
    /// <param name="of">How many are asked in all.</param>
    /// <param name="options">How to write.</param>
    public static string Question(AskedPractice practice, int number, int of, TextOptions options)
    {
        var language = options.Language;
        var screen = new Screen(options.Palette);
        screen.Line(
            new Inked($"{Figures.Count(number)}/{Figures.Count(of)} ", Ink.Heading),
            new Inked(practice.Risk.Shape() + practice.Risk.Letter(language), Screen.InkOf(practice.Risk)),
            $" {practice.Code} · {language.Say("weight", "重み")} {Figures.Number(practice.Weight)}");
        screen.Paragraph("", 2, practice.Title.In(language));
        foreach (var question in practice.Ask)
        {
            screen.Paragraph("  · ", 4, question.In(language));
        }

        screen.Paragraph(language.Say("  Proven when: ", "  証明の条件: "), 4, practice.Proof.In(language));
        return screen.ToString();
    }

    /// <summary>What may be answered, without a line's end.</summary>
    public static string Prompt(Language language) => language.Say(
        "  [y] yes  [n] no  [d] don't know  [s] skip  [q] stop > ",
        "  [y] はい  [n] いいえ  [d] わからない  [s] 飛ばす  [q] 終了 > ");

    /// <summary>All questions at once, for a terminal that nobody can type into.</summary>
    public static string List(IReadOnlyList<AskedPractice> practices, TextOptions options)
    {
        var language = options.Language;
        if (practices.Count == 0)
        {
            return language.Say("Every practice that only people know of was asked.\n", "人しか知らないベストプラクティスは、すべて聞き終えています。\n");
        }

        var questions = practices.Select((p, i) => Question(p, i + 1, practices.Count, options));
        var answer = new Screen(options.Palette);
        answer.Paragraph(language.Say("Answer  ", "回答  "), 8, options.Type($"ask --answer {practices[0].Code}=yes --by WHO --as owner"));
        return string.Join("\n", questions.Append(answer.ToString()));
    }
}
