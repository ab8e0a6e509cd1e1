using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kotsu.Sources.Runbooks;

/// <summary>Reads the text of a Markdown paragraph and gathers its links.</summary>
internal sealed class MarkdownInlines
{
    /// <summary>The links read so far.</summary>
    public List<PageLink> Links { get; } = [];

    /// <summary>The text of <paramref name="container"/>, and the bold words that it begins with.</summary>
    public (string Text, string Lead) Read(ContainerInline? container, int line)
    {
        var text = new StringBuilder();
        foreach (var inline in container ?? [])
        {
            Append(inline, text, line);
        }

        return (text.ToString(), container?.FirstChild is EmphasisInline { DelimiterCount: 2 } bold ? Plain(bold) : "");
    }

    private void Append(Inline inline, StringBuilder text, int line)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append('`').Append(code.Content.Replace('`', '\'')).Append('`');
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                text.Append(HtmlTags.Strip(html.Tag));
                break;
            case AutolinkInline auto:
                Links.Add(new(line + Breaks(text), auto.Url));
                text.Append(auto.Url);
                break;
            case LinkInline { IsImage: true }:
                break;
            case LinkInline link:
                Links.Add(new(line + Breaks(text), link.Url ?? ""));
                AppendAll(link, text, line);
                break;
            case ContainerInline container:
                AppendAll(container, text, line);
                break;
            default:
                break;
        }
    }

    private void AppendAll(ContainerInline container, StringBuilder text, int line)
    {
        foreach (var child in container)
        {
            Append(child, text, line);
        }
    }

    private static string Plain(ContainerInline container) =>
        string.Concat(container.Descendants<LiteralInline>().Select(l => l.Content.ToString()));

    private static int Breaks(StringBuilder text) => text.ToString().Count(c => c == '\n');
}
