using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runbooks;

/// <summary>Which section each block of a page stands in, and which sections hold anything: a heading with nothing below it is no section.</summary>
internal sealed class PageOutline
{
    private const int LabelLength = 32;

    private readonly Stack<(int Level, IReadOnlySet<RunbookSection> Sections)> open = [];
    private readonly List<PlacedBlock> blocks = [];
    private readonly HashSet<RunbookSection> filled = [];
    private readonly PageHeading? title;
    private IReadOnlySet<RunbookSection> label = new HashSet<RunbookSection>();

    /// <summary>Reads the outline of <paramref name="page"/>.</summary>
    public PageOutline(Page page)
    {
        var headings = page.Blocks.OfType<PageHeading>().ToList();
        title = headings.Count > 0 && headings.Count(h => h.Level <= headings[0].Level) == 1 ? headings[0] : null;
        var parts = Parts([.. headings.Where(h => h != title)]);
        FollowsForm = IsForm(parts);
        IsAllForm = parts.TrueForAll(p => p.Count > 0);
        var isIntroduction = true;
        foreach (var block in page.Blocks)
        {
            if (block is PageHeading heading)
            {
                OpenHeading(heading);
                isIntroduction = heading == headings[0] && (heading == title || SectionNames.Of(heading.Text).Count == 0);
            }
            else if (block is not PageComment && !IsLabelOnly(block))
            {
                Add(block);
                LongestParagraph = Math.Max(LongestParagraph, block is PageText { Kind: TextKind.Paragraph } paragraph ? WordCount.Of(paragraph.Text) : 0);
                IntroductionWords += isIntroduction && block is PageText text ? WordCount.Of(text.Text) : 0;
            }
        }
    }

    /// <summary>The blocks other than headings, labels and comments, each with the sections that it stands in.</summary>
    public IReadOnlyList<PlacedBlock> Blocks => blocks;

    /// <summary>The sections that hold anything.</summary>
    public IReadOnlySet<RunbookSection> Filled => filled;

    /// <summary>Words that stand before the second heading, where the first one is no usual section.</summary>
    public int IntroductionWords { get; private set; }

    /// <summary>Words of the longest paragraph that is no item of a list, wherever it stands.</summary>
    public int LongestParagraph { get; private set; }

    /// <summary>Whether its parts are the usual sections, or mostly those and at least three of them: then one that lacks was forgotten.</summary>
    public bool FollowsForm { get; }

    /// <summary>Whether all of its parts are usual sections.</summary>
    public bool IsAllForm { get; }

    /// <summary>Whether the page has the shape of a page about an alert: it says who is hurt or how to find the cause.</summary>
    public bool IsAboutTrouble { get; private set; }

    /// <summary>What the headings of the highest level open.</summary>
    private static List<IReadOnlySet<RunbookSection>> Parts(List<PageHeading> headings) =>
        [.. headings.Where(h => h.Level == headings.Min(top => top.Level)).Select(h => SectionNames.Of(h.Text))];

    private static bool IsForm(List<IReadOnlySet<RunbookSection>> parts)
    {
        var known = parts.SelectMany(p => p).ToHashSet();
        var isShort = known.Count == 2 && parts.TrueForAll(p => p.Count > 0) && (known.Contains(RunbookSection.Meaning) || known.Contains(RunbookSection.Impact));
        return isShort || (known.Count >= 3 && parts.Count(p => p.Count > 0) * 2 >= parts.Count);
    }

    private void OpenHeading(PageHeading heading)
    {
        while (open.TryPeek(out var top) && top.Level >= heading.Level)
        {
            open.Pop();
        }

        var isTitle = heading == title;
        var sections = SectionNames.Of(heading.Text, isTitle);
        open.Push((heading.Level, isTitle ? OfTitle(sections) : sections));
        label = new HashSet<RunbookSection>();
        IsAboutTrouble |= !isTitle && (sections.Contains(RunbookSection.Impact) || sections.Contains(RunbookSection.Diagnosis));
    }

    /// <summary>"How to restart X" names what the page does; "What X is about" says it in the text or nowhere.</summary>
    private static HashSet<RunbookSection> OfTitle(IReadOnlySet<RunbookSection> sections) =>
        [.. sections.Where(s => s is RunbookSection.Diagnosis or RunbookSection.Mitigation)];

    /// <summary>Pages without headings label their paragraphs: <c>**Impact**</c>, <c>影響：</c>. Inside of a section a bold word is only that.</summary>
    private bool IsLabelOnly(PageBlock block)
    {
        if (block is not PageText text || open.Any(o => o.Sections.Count > 0))
        {
            return false;
        }

        var words = text.Lead.Length > 0 ? text.Lead.TrimEnd(':', '：') : LabelOf(text.Text);
        var sections = words.Length is > 0 and <= LabelLength ? SectionNames.Of(words) : new HashSet<RunbookSection>();
        if (sections.Count == 0)
        {
            return false;
        }

        label = sections;
        IsAboutTrouble |= sections.Contains(RunbookSection.Impact) || sections.Contains(RunbookSection.Diagnosis);
        return text.Text.Trim().Length <= words.Length + 1;
    }

    private static string LabelOf(string text)
    {
        var colon = text.AsSpan().IndexOfAny(':', '：');
        return colon is > 0 and <= LabelLength && text[..colon].Count(c => c == ' ') < 3 ? text[..colon] : "";
    }

    private void Add(PageBlock block)
    {
        HashSet<RunbookSection> sections = [.. open.SelectMany(o => o.Sections), .. label];
        blocks.Add(new(block, sections));
        filled.UnionWith(sections);
        if (block is PageTable table)
        {
            // A table of two columns is often a list of labels: 影響 | 再生が止まる.
            filled.UnionWith(table.Rows.Where(r => r.Cells.Count == 2 && r.Cells[1].Length > 0).SelectMany(r => SectionNames.Of(r.Cells[0])));
        }
    }
}

/// <summary>A block and the sections that it stands in.</summary>
internal sealed record PlacedBlock(PageBlock Block, IReadOnlySet<RunbookSection> Sections)
{
    /// <summary>Whether it stands where a reader is told what to do, or under no usual heading at all.</summary>
    public bool IsForAction => Sections.Count == 0 || Sections.Contains(RunbookSection.Diagnosis) || Sections.Contains(RunbookSection.Mitigation);
}
