using System.Text;
using Kotsu.Reports.Safety;

namespace Kotsu.Reports.Html;

/// <summary>Writes HTML in which every text and every value is escaped. Names of elements and attributes are ours; nothing else is.</summary>
internal sealed class HtmlWriter
{
    /// <summary>The longest text of a lens in UTF-16 units, and more than a reader reads of any other; an attack may bring megabytes.</summary>
    private const int LongestText = 4_096;

    private readonly StringBuilder html = new();

    /// <summary>An element that ends where the returned scope ends.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        return new Scope(this, name);
    }

    /// <summary>An element that holds a text and nothing else.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        Text(text);
        html.Append("</").Append(name).Append('>');
    }

    /// <summary>An element without content.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Start(name, attributes);

    /// <summary>A text on one line, harmless.</summary>
    public void Text(string text) => Escape(Foreign.Line(text, LongestText));

    /// <summary>The same, in which words between two backticks are code.</summary>
    public void Prose(string text)
    {
        var parts = Foreign.Line(text, LongestText).Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            var isCode = i % 2 == 1;
            if (isCode && i < parts.Length - 1)
            {
                Element("code", parts[i]);
                continue;
            }

            Escape(isCode ? "`" + parts[i] : parts[i]);
        }
    }

    /// <summary>The style sheet: our own words, unescaped.</summary>
    public void Style(string css)
    {
        html.Append("<style>\n").Append(css).Append("</style>\n");
    }

    /// <summary>The document's first line.</summary>
    public void Doctype() => html.Append("<!doctype html>\n");

    /// <summary>Everything written so far.</summary>
    public override string ToString() => html.ToString();

    private void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            html.Append(' ').Append(attribute).Append("=\"");
            Escape(Foreign.Line(value, LongestText));
            html.Append('"');
        }

        html.Append('>');
    }

    private void Escape(string text)
    {
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(letter),
            };
        }
    }

    /// <summary>An element that is still open.</summary>
    public readonly struct Scope(HtmlWriter writer, string name) : IDisposable
    {
        /// <summary>Ends the element.</summary>
        public void Dispose() => writer.html.Append("</").Append(name).Append(">\n");
    }
}
