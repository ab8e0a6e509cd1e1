using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kotsu.Sources.Runbooks;

/// <summary>Reads Markdown into a <see cref="Page"/>. Own pipeline: tables and front matter, nothing that renders or follows anything.</summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    private readonly List<PageBlock> blocks = [];
    private readonly MarkdownInlines inlines = new();
    private IReadOnlyDictionary<string, string> front = new Dictionary<string, string>();

    /// <summary>The page; null where the text is nested deeper than the parser allows.</summary>
    public static Page? Read(string text)
    {
        try
        {
            var page = new MarkdownPage();
            page.AddAll(Markdown.Parse(text, pipeline), TextKind.Paragraph);
            return new(page.blocks, page.front) { Links = page.inlines.Links };
        }
        catch (ArgumentException)
        {
            // Markdig's guard against deep nesting speaks this way.
            return null;
        }
    }

    private void AddAll(ContainerBlock container, TextKind kind)
    {
        var own = kind;
        foreach (var block in container)
        {
            Add(block, own);
            own = kind is TextKind.Paragraph ? TextKind.Paragraph : TextKind.Continued;
        }
    }

    private void Add(Block block, TextKind kind)
    {
        var line = block.Line + 1;
        switch (block)
        {
            case YamlFrontMatterBlock matter:
                front = FrontMatter.Read(matter.Lines.ToString());
                break;
            case HeadingBlock heading:
                blocks.Add(new PageHeading(line, heading.Level, inlines.Read(heading.Inline, line).Text.Trim()));
                break;
            case ParagraphBlock paragraph:
                AddText(paragraph, line, kind);
                break;
            case FencedCodeBlock fenced:
                blocks.Add(new PageCode(line + 1, Language(fenced.Info), Lines(fenced)));
                break;
            case CodeBlock code:
                blocks.Add(new PageCode(line, "", Lines(code)));
                break;
            case HtmlBlock html:
                AddHtml(html.Lines.ToString(), line);
                break;
            case Table table:
                blocks.Add(ReadTable(table));
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    AddAll(item, list.IsOrdered ? TextKind.Step : TextKind.Bullet);
                }

                break;
            case ContainerBlock container:
                AddAll(container, kind);
                break;
            default:
                break;
        }
    }

    private void AddText(ParagraphBlock paragraph, int line, TextKind kind)
    {
        var (text, lead) = inlines.Read(paragraph.Inline, line);
        var isTask = kind is TextKind.Bullet && text.Length > 3 && text[0] == '[' && text[1] is ' ' or 'x' or 'X' && text[2] == ']';
        if (!string.IsNullOrWhiteSpace(text) || paragraph.Inline?.FirstChild is LinkInline { IsImage: true })
        {
            var isReference = kind is TextKind.Bullet or TextKind.Step && paragraph.Inline?.FirstChild is LinkInline { NextSibling: null, IsImage: false };
            blocks.Add(new PageText(line, isReference ? TextKind.Reference : isTask ? TextKind.Step : kind, text, lead));
        }
    }

    private void AddHtml(string html, int line)
    {
        if (html.StartsWith("<!--", StringComparison.Ordinal))
        {
            blocks.Add(new PageComment(line, html));
            return;
        }

        var text = HtmlTags.Strip(html);
        if (!string.IsNullOrWhiteSpace(text))
        {
            blocks.Add(new PageText(line, TextKind.Paragraph, text));
        }
    }

    private PageTable ReadTable(Table table)
    {
        var rows = table.OfType<TableRow>().Select(r => (r.IsHeader, Row: new PageRow(r.Line + 1, ReadCells(r)))).ToList();
        return new(table.Line + 1, rows.Find(r => r.IsHeader).Row?.Cells ?? [], [.. rows.Where(r => !r.IsHeader).Select(r => r.Row)]);
    }

    private List<string> ReadCells(TableRow row) =>
        [.. row.OfType<TableCell>().Select(c => string.Join('\n', c.OfType<ParagraphBlock>().Select(p => inlines.Read(p.Inline, row.Line + 1).Text)).Trim())];

    private static string Language(string? info)
    {
        // "bash", "{.bash}", "bash:title", "shell{1,3}" all name the shell.
        var plain = (info ?? "").TrimStart('{', '.', ' ');
        var end = plain.AsSpan().IndexOfAny("{}:, ");
        return (end < 0 ? plain : plain[..end]).ToLowerInvariant();
    }

    private static IReadOnlyList<string> Lines(LeafBlock block) =>
        [.. Enumerable.Range(0, block.Lines.Count).Select(i => block.Lines.Lines[i].Slice.ToString())];
}
