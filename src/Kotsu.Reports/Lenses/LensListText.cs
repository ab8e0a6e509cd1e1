using Kotsu.Core.Lenses.Overlays;
using Kotsu.Reports.Terminal;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses;

/// <summary>A lens as a list shows it.</summary>
/// <param name="Id">By which it is named.</param>
/// <param name="Place">Where it lies, from the root of the workload; null where it comes with Kotsu.</param>
/// <param name="Lens">What was read of it; null where it cannot be used.</param>
public sealed record ListedLens(string Id, string? Place, Questionnaire? Lens);

/// <summary>Every lens within reach in two lines.</summary>
public static class LensListText
{
    /// <summary>Id and name, then edition, size and place, in the order given.</summary>
    public static string Of(IReadOnlyList<ListedLens> lenses, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        foreach (var lens in lenses)
        {
            screen.Line(new Inked(lens.Id, Ink.Heading), lens.Lens is { } read ? $"  {read.Name.In(options.Language)}" : "");
            screen.Line($"  {string.Join(" · ", Parts(lens, options))}");
        }

        return screen.ToString();
    }

    private static IEnumerable<string> Parts(ListedLens lens, TextOptions options)
    {
        var language = options.Language;
        if (lens.Lens is { } read)
        {
            yield return Figures.Count(read.Lens.Questions.Count(), language, "question", "questions", "問");
            yield return Figures.Count(read.Practices.Count, language, "practice", "practices", "件のプラクティス");
            if (read.Overlay is { } overlay)
            {
                yield return language.Say($"edition {overlay.Edition}", $"{overlay.Edition}版");
            }
        }
        else
        {
            yield return language.Say($"cannot be used; see {options.Show($"lens lint {lens.Place}")}", $"使えません。{options.Show($"lens lint {lens.Place}")} で確かめてください");
        }

        yield return lens.Place ?? language.Say("comes with Kotsu", "Kotsuに付属");
    }
}
