using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>The figures of a practice as formulas with its own numbers.</summary>
internal static class PracticeWords
{
    /// <summary>Name and formula of its weight and of the three shares, in that order.</summary>
    public static IEnumerable<(string Name, string Formula)> Formulas(PracticeReport practice, Language language)
    {
        var (w, e) = (Figures.Number(practice.Weight), Figures.Number(practice.Backed));
        var (risk, weight) = (practice.Risk.Name(language), practice.Risk.BaseWeight());
        var context = Figures.Number(practice.Context);
        yield return (language.Say("weight", "重み"), language.Say(
            $"w = {weight} ({risk}) × {context} (context) = {w}",
            $"w = {weight}（{risk}） × {context}（文脈） = {w}"));
        yield return (HopeWords.Backed(language), $"w·e = {w} × {e} = {Figures.Number(practice.Weight * practice.Backed)}{Mean(practice, language)}");
        yield return (HopeWords.Accepted(language), $"w·a = {w} × {Figures.Number(practice.Accepted)} = {Figures.Number(practice.Weight * practice.Accepted)}");
        yield return (HopeWords.Hope(language), $"w·h = {w} × {Figures.Number(practice.Hope)} = {Figures.Number(practice.Weight * practice.Hope)}{Class(practice, language)}");
    }

    private static string Mean(PracticeReport practice, Language language) => practice.Subjects <= 1 ? "" : language.Say(
        $"; e is the mean over {Figures.Count(practice.Subjects)} subjects",
        $"、eは対象{Figures.Count(practice.Subjects)}件の平均");

    private static string Class(PracticeReport practice, Language language) => practice.HopeClass is not { } name || practice.Hope <= 0 ? "" : language.Say(
        $"; {HopeWords.Class(name, language)}: {HopeWords.Meaning(name, language)}",
        $"、{HopeWords.Class(name, language)}: {HopeWords.Meaning(name, language)}");
}
