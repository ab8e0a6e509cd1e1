using System.Globalization;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Safety;

namespace Kotsu.Reports.Wording;

/// <summary>A line of evidence in words.</summary>
internal static class EvidenceWords
{
    /// <summary>Day, rung with strength and freshness, source, sentence, subjects and place.</summary>
    public static string Line(EvidenceLine line, Language language)
    {
        var place = line.At is { } at ? " · " + Foreign.Line(at.ToString(), 4_000) : "";
        return $"{Figures.Date(line.On)} · {Rung(line, language)} · {Foreign.Line(line.Source, 200)}: {line.Sentence.In(language)}{Subjects(line, language)}{place}";
    }

    /// <summary>"written 0.4 × 0.85, in full until 2026-12-21"; of contrary evidence that it counts against.</summary>
    public static string Rung(EvidenceLine line, Language language)
    {
        if (!line.Supports)
        {
            return language.Say("against it: 0", "反証: 0");
        }

        var strength = Figures.Number(RungWords.Strength(line.Rung));
        var freshness = line.Freshness is { } f ? " × " + f.ToString("0.00", CultureInfo.InvariantCulture) : "";
        return $"{RungWords.Name(line.Rung, language)} {strength}{freshness}{Through(line, language)}";
    }

    /// <summary>How many subjects it is about; empty for one.</summary>
    public static string Subjects(EvidenceLine line, Language language) => line.Subjects <= 1
        ? ""
        : language.Say($" ({Figures.Count(line.Subjects)} subjects)", $"（対象{Figures.Count(line.Subjects)}件）");

    private static string Through(EvidenceLine line, Language language) => line.FreshThrough is { } day
        ? language.Say($" (in full through {Figures.Date(day)})", $"（{Figures.Date(day)}まで全量）")
        : "";
}
