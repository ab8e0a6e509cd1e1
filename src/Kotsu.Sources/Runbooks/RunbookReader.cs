using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Runbooks;

/// <summary>Measures one page: what it says, what it lacks, what it asks people to do by hand.</summary>
internal sealed class RunbookReader
{
    private const int FewestIntroductionWords = 8;

    private static readonly RunbookSection[] usual = [RunbookSection.Meaning, RunbookSection.Impact, RunbookSection.Diagnosis, RunbookSection.Mitigation];

    private readonly SourceText source;
    private readonly PageOutline outline;
    private readonly List<Location> placeholders = [];
    private readonly List<Location> manual = [];
    private int words;
    private int commands;
    private int steps;

    private RunbookReader(SourceText source, Page page)
    {
        this.source = source;
        outline = new(page);
        foreach (var block in page.Blocks)
        {
            FindPlaceholders(block);
        }

        foreach (var placed in outline.Blocks)
        {
            Measure(placed);
        }
    }

    /// <summary>Reads <paramref name="page"/> into a record without dates.</summary>
    /// <param name="source">The page's file.</param>
    /// <param name="page">The page in its common shape.</param>
    /// <param name="isOfAlert">Whether an alert points at it, so that all four sections are due.</param>
    public static Runbook Read(SourceText source, Page page, bool isOfAlert)
    {
        var reader = new RunbookReader(source, page);
        var title = page.Blocks.OfType<PageHeading>().FirstOrDefault()?.Text ?? page.Front.GetValueOrDefault("title");
        return new()
        {
            At = source.At(1),
            Title = string.IsNullOrWhiteSpace(title) ? RunbookPages.NameOf(source.Path) : title,
            Words = reader.words,
            Commands = reader.commands,
            Steps = Math.Max(reader.steps, reader.manual.Count),
            Placeholders = InOrder(reader.placeholders),
            ManualSteps = InOrder(reader.manual),
            MissingSections = reader.Missing(isOfAlert || RunbookPages.IsNamedLikeAlert(source.Path)),
            ReviewedOn = FrontMatter.ReviewedOn(page.Front),
            ReviewInDays = FrontMatter.ReviewInDays(page.Front),
            Owner = FrontMatter.Owner(page.Front),
        };
    }

    private static IReadOnlyList<Location> InOrder(List<Location> places) => [.. places.Distinct().OrderBy(p => p.Line).ThenBy(p => p.Column)];

    /// <summary>
    /// A page about trouble owes its reader all four sections. One that only says how to do something (rotate a key) owes what it is
    /// for and the steps; nobody is hurt and nothing is to be found out.
    /// </summary>
    private IReadOnlyList<RunbookSection> Missing(bool isOfAlert)
    {
        var present = outline.Filled.ToHashSet();
        if (outline.IntroductionWords >= FewestIntroductionWords)
        {
            present.Add(RunbookSection.Meaning);
        }

        var isProcedure = !isOfAlert && !outline.IsAboutTrouble && steps >= 2 && commands > 0;
        return isProcedure
            ? present.Contains(RunbookSection.Meaning) ? [] : [RunbookSection.Meaning]
            : [.. usual.Where(s => !present.Contains(s))];
    }

    private void Measure(PlacedBlock placed)
    {
        switch (placed.Block)
        {
            case PageText text:
                MeasureText(text, placed);
                break;
            case PageCode code:
                MeasureCode(code);
                break;
            case PageTable table:
                MeasureTable(table);
                break;
            default:
                break;
        }
    }

    private void MeasureText(PageText text, PlacedBlock placed)
    {
        words += WordCount.Of(text.Text);
        var typed = InlineCode.In(text.Text).Where(c => Commands.IsCommand(c.Code)).ToList();
        commands += typed.Count;
        var isStep = text.Kind is TextKind.Step || (text.Kind is TextKind.Bullet && placed.IsForAction && placed.Sections.Count > 0);
        steps += isStep || (typed.Count > 0 && placed.IsForAction) ? 1 : 0;
        if (isStep || placed.IsForAction)
        {
            manual.AddRange(ManualSteps.In(text.Text).Select(m => Place(text.Line, text.Text, m.Offset, m.Words)));
            manual.AddRange(typed.Where(c => ManualCommands.IsSession(c.Code)).Select(c => Place(text.Line, text.Text, c.Offset, c.Code)));
        }
    }

    private void MeasureCode(PageCode code)
    {
        foreach (var (line, command) in Commands.In(code))
        {
            commands++;
            if (ManualCommands.IsSession(command))
            {
                manual.Add(source.Find(command, code.Line + line, within: 1));
            }
        }
    }

    private void MeasureTable(PageTable table)
    {
        words += table.Header.Concat(table.Rows.SelectMany(r => r.Cells)).Sum(WordCount.Of);
        var isSteps = StepTable.Is(table);
        foreach (var row in table.Rows)
        {
            commands += StepTable.CommandsOf(table, row);
            if (isSteps)
            {
                steps++;
                manual.AddRange(row.Cells.SelectMany(ManualSteps.In).Take(1).Select(m => source.Find(m.Words, row.Line, within: 1)));
            }
        }
    }

    private void FindPlaceholders(PageBlock block)
    {
        placeholders.AddRange(block switch
        {
            PageHeading heading => Places(heading.Line, heading.Text),
            PageText text => Places(text.Line, text.Text),
            PageComment comment => Placeholders.InComment(comment.Text).Select(p => Place(comment.Line, comment.Text, p.Offset, p.Words)),
            PageCode code => code.Lines.Index().SelectMany(l => Placeholders.InCode(l.Item).Select(p => source.Find(p.Words, code.Line + l.Index, within: 1))),
            PageTable table => table.Rows.SelectMany(r => r.Cells.SelectMany(c => Placeholders.In(c).Select(p => source.Find(p.Words, r.Line, within: 1)))),
            _ => [],
        });
    }

    private IEnumerable<Location> Places(int line, string text) => Placeholders.In(text).Select(p => Place(line, text, p.Offset, p.Words));

    private Location Place(int line, string text, int offset, string found) =>
        source.Find(found.Split('\n')[0], line + text.AsSpan(0, offset).Count('\n'), within: 1);
}
