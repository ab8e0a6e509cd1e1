using Kotsu.Core.Text;
using Kotsu.Reports.Html;

namespace Kotsu.Reports.Lenses.Preview;

/// <summary>Writes a text in both languages side by side; one that has only one language stands alone.</summary>
internal static class Bilingual
{
    /// <summary>An element with the text in both languages.</summary>
    public static void Both(this HtmlWriter html, string element, Words words, string className = "both")
    {
        using (html.Open(element, ("class", className)))
        {
            html.Both(words);
        }
    }

    /// <summary>The text in both languages within an open element.</summary>
    public static void Both(this HtmlWriter html, Words words)
    {
        if (words.En == words.Ja)
        {
            html.Element("span", words.En);
            return;
        }

        html.Element("span", words.En, ("lang", "en"));
        html.Text(" ");
        html.Element("span", words.Ja, ("lang", "ja"));
    }

    /// <summary>A term and what it says, both in both languages; nothing where it says nothing.</summary>
    public static void Term(this HtmlWriter html, Words term, Words? said)
    {
        if (said is null || said.En.Length == 0)
        {
            return;
        }

        html.Both("dt", term, "term");
        html.Both("dd", said);
    }
}
