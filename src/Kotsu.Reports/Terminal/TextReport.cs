using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Terminal;

/// <summary>A review in the terminal: at most 100 columns wide, Japanese counted as two.</summary>
public static class TextReport
{
    private const int LinesAtMost = 25;
    private const int LinesWithSuffix = 3;

    /// <summary>The first screen, at most 25 lines: facts to check now, what files can show, what nobody was asked, what was not looked at, what to do next.</summary>
    public static string FirstScreen(ReviewReport report, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        HeaderLines.Write(screen, report.Workload, options);
        screen.Blank();
        FirstFactLines.Write(screen, report, options);
        screen.Blank();
        FigureLines.Write(screen, report, options);
        FigureLines.WriteMovement(screen, report.Movement, options.Language);
        NotLookedAtLines.Write(screen, report, options);
        if (options.Suffix.Length == 0 || screen.LineCount + LinesWithSuffix < LinesAtMost)
        {
            screen.Blank(); // else its line is needed below
        }

        NextStepLines.Write(screen, report, options);
        SuffixLine.Write(screen, options);
        return screen.ToString();
    }

    /// <summary>Everything: each fact with the characters underlined, what moved, what falls due, every question, all that was not looked at.</summary>
    public static string Details(ReviewReport report, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        HeaderLines.Write(screen, report.Workload, options);
        FactDetailLines.Write(screen, report.Facts, options.Language);
        screen.Blank();
        FigureLines.Write(screen, report, options);
        MovementLines.Write(screen, report.Movement, options);
        FallsDueLines.Write(screen, report, options);
        QuestionLines.Write(screen, report, options);
        NotLookedAtLines.WriteAll(screen, report, options);
        ProbeLines.Write(screen, report, options);
        SuffixLine.Write(screen, options);
        return screen.ToString();
    }
}
