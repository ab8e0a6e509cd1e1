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
    private readonly StepList list = new();
    private int words;
    private int commands;
    private int steps;
    private bool isAnnounced;

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

        manual.AddRange(list.End());
    }

    /// <summary>Reads <paramref name="page"/> into a record without dates.</summary>
    /// <param name="source">The page's file.</param>
    /// <param name="page">The page in its common shape.</param>
    /// <param name="isOfAlert">Whether an alert points at it, so that all four sections are due.</param>
    public static Runbook Read(SourceText source, Page page, bool isOfAlert)
    {
        var reader = new RunbookReader(source, page);
        var heading = page.Blocks.OfType<PageHeading>().FirstOrDefault()?.Text;
        var title = heading is null || heading.Contains("<%", StringComparison.Ordinal) || heading.Contains("{{", StringComparison.Ordinal) ? page.Front.GetValueOrDefault("title") : heading;
        return new()
        {
            At = source.At(1),
            Title = string.IsNullOrWhiteSpace(title) ? RunbookPages.NameOf(source.Path) : title,
            Words = reader.words,
            Commands = reader.commands,
            Steps = Math.Max(reader.steps, reader.manual.Count),
            Placeholders = InOrder(reader.placeholders),
            ManualSteps = InOrder(reader.manual),
            MissingSections = reader.Missing(source.Path, isOfAlert),
            ReviewedOn = FrontMatter.ReviewedOn(page.Front),
            ReviewInDays = FrontMatter.ReviewInDays(page.Front),
            Owner = FrontMatter.Owner(page.Front),
        };
    }

    private static IReadOnlyList<Location> InOrder(List<Location> places) => [.. places.Distinct().OrderBy(p => p.Line).ThenBy(p => p.Column)];

    private IReadOnlyList<RunbookSection> Missing(string path, bool isOfAlert)
    {
        var present = outline.Filled.ToHashSet();
        // A page of steps may say anywhere between them what they are for.
        if (Math.Max(outline.IntroductionWords, IsProcedure ? outline.LongestParagraph : 0) >= FewestIntroductionWords)
        {
            present.Add(RunbookSection.Meaning);
        }

        return [.. Due(RunbookPages.IsNamedLikeAlert(path), isOfAlert).Where(s => !present.Contains(s))];
    }

    /// <summary>
    /// A page that has the usual form and no other parts, or the name of an alert, owes all four sections; so does one that has no
    /// section and no command at all. Among other parts, the impact may stand anywhere. A page in a form of its own is judged by what
    /// stands in it: its headings prove nothing. One that only says how to do something (rotate a key) owes what that is for: nobody is hurt.
    /// </summary>
    private RunbookSection[] Due(bool isNamedLikeAlert, bool isOfAlert)
    {
        if (IsProcedure && !isNamedLikeAlert && !isOfAlert)
        {
            return [RunbookSection.Meaning];
        }

        if (isNamedLikeAlert || isOfAlert && outline.FollowsForm || outline.FollowsForm && outline.IsAllForm)
        {
            return usual;
        }

        var hasNothing = outline.Filled.Count == 0 && (commands == 0 || isOfAlert);
        return outline.FollowsForm ? [.. usual.Where(s => s is not RunbookSection.Impact)] : hasNothing ? usual : [];
    }

    private bool IsProcedure => !outline.IsAboutTrouble && steps >= 2 && commands > 0;

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
        var typed = placed.IsForAction ? InlineCode.OrQuotedIn(text.Text).Where(c => Commands.IsCommand(c.Code)).ToList() : [];
        commands += typed.Count;
        var isStep = text.Kind is TextKind.Step || (text.Kind is TextKind.Bullet && placed.IsForAction && placed.Sections.Count > 0);
        steps += isStep || typed.Count > 0 ? 1 : 0;
        isAnnounced = false;
        if (text.Kind is TextKind.Paragraph or TextKind.Reference)
        {
            manual.AddRange(list.End());
        }

        if (text.Kind is not TextKind.Reference && (isStep || placed.IsForAction))
        {
            var said = FindManual(text, typed, isStep);
            if (text.Kind is TextKind.Step)
            {
                list.Add(text.Text, source.At(text.Line), said > 0, typed.Count > 0);
            }
        }
    }

    private int FindManual(PageText text, IReadOnlyList<(int Offset, string Code)> typed, bool isStep)
    {
        var said = ManualSteps.In(text.Text, isStep).Select(m => Place(text.Line, text.Text, m.Offset, m.Words)).ToList();
        isAnnounced = said.Count > 0;
        var sessions = Sessions(typed.Select(c => (Place(text.Line, text.Text, c.Offset, c.Code), c.Code)));
        manual.AddRange(said.Concat(sessions));
        isAnnounced |= sessions.Count > 0;
        return said.Count + sessions.Count;
    }

    private void MeasureCode(PageCode code)
    {
        var typed = Commands.In(code).ToList();
        commands += typed.Count;
        if (typed.Count > 0)
        {
            list.GiveCommand();
        }

        manual.AddRange(Sessions(typed.Select(c => (source.Find(c.Command, code.Line + c.Line, within: 1), c.Command))));
        isAnnounced = false;
    }

    /// <summary>Commands that open a session. The first one after "open a shell on the node" is that very step and not counted again.</summary>
    private List<Location> Sessions(IEnumerable<(Location At, string Command)> typed) =>
        [.. typed.Where(c => ManualCommands.IsSession(c.Command)).Select(c => c.At).Skip(isAnnounced ? 1 : 0)];

    private void MeasureTable(PageTable table)
    {
        words += table.Header.Concat(table.Rows.SelectMany(r => r.Cells)).Sum(WordCount.Of);
        manual.AddRange(list.End());
        foreach (var row in table.Rows)
        {
            var typed = StepTable.CommandsOf(table, row);
            commands += typed;
            if (StepTable.Is(table))
            {
                steps++;
                var said = row.Cells.SelectMany(c => ManualSteps.In(c, isStep: true)).Take(1).Select(m => source.Find(m.Words, row.Line, within: 1)).ToList();
                manual.AddRange(said);
                list.Add(row.Cells.FirstOrDefault(ActionWords.Begin, ""), source.At(row.Line), said.Count > 0, typed > 0);
            }
        }

        manual.AddRange(list.End());
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
