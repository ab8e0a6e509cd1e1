using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Terminal;

/// <summary>How a number is made: the formula with the numbers of this review, and what they rest on.</summary>
public static class ExplainText
{
    /// <summary>How backed, accepted and hope are made, and what hope consists of.</summary>
    public static string Overview(ReviewReport report, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        OverviewExplanation.Write(screen, report, options);
        return screen.ToString();
    }

    /// <summary>The figures of one practice, with its evidence line by line.</summary>
    public static string Practice(ReviewReport report, PracticeReport practice, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        PracticeExplanation.Write(screen, report, practice, options.Language);
        return screen.ToString();
    }

    /// <summary>The figures of one fact: its count, its effort, its points, and every subject.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="definition">The probe that found it; null where it no longer exists.</param>
    /// <param name="options">How to write.</param>
    public static string Fact(Fact fact, ProbeDefinition? definition, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        FactExplanation.Write(screen, fact, definition, options.Language);
        return screen.ToString();
    }
}
