using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>The page being written, for whom, and about what.</summary>
internal sealed record Page(HtmlWriter Html, ReviewReport Report, Language Language)
{
    /// <summary>The one of the two texts that the reader reads.</summary>
    public string Say(string en, string ja) => Language.Say(en, ja);

    /// <summary>The text in the reader's language.</summary>
    public string Say(Words words) => words.In(Language);

    /// <summary>A section with its heading, which names it for those who do not see the page.</summary>
    public HtmlWriter.Scope Section(string id, string heading)
    {
        var section = Html.Open("section", ("id", id), ("aria-labelledby", id + "-heading"));
        Html.Element("h2", heading, ("id", id + "-heading"));
        return section;
    }

    /// <summary>A list of which the first items are shown and the rest unfolds.</summary>
    /// <param name="items">All items.</param>
    /// <param name="shown">How many are shown at once.</param>
    /// <param name="write">Writes one item's list element.</param>
    public void List<T>(IReadOnlyList<T> items, int shown, Action<T> write)
    {
        ListOf(items.Take(shown), write);
        if (items.Count > shown)
        {
            using (Html.Open("details"))
            {
                Html.Element("summary", UnseenWords.More(items.Count - shown, Language));
                ListOf(items.Skip(shown), write);
            }
        }
    }

    /// <summary>An id that other parts of the page can point at; a foreign id may hold what HTML's must not.</summary>
    public static string Anchor(string kind, LensReport lens, string code = "") =>
        string.Concat($"{kind}-{lens.Id}{(code.Length == 0 ? "" : "-")}{code}".Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));

    private void ListOf<T>(IEnumerable<T> items, Action<T> write)
    {
        using (Html.Open("ul", ("class", "plain")))
        {
            foreach (var item in items)
            {
                write(item);
            }
        }
    }
}
