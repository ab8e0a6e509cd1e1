using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Kotsu.Server.Pages;

/// <summary>Markup. Whatever text becomes part of it is encoded on its way in, so that no name can be read as an element.</summary>
internal readonly record struct Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>Nothing.</summary>
    public static Html None => default;

    /// <summary>A text as it is to be read.</summary>
    public static implicit operator Html(string text) => new(Encoder.Encode(text));

    /// <summary>An element with its class, which may be empty, and what stands in it.</summary>
    public static Html Of(string element, string dress, params Html[] inside) => With(element, dress.Length > 0 ? $" class=\"{Encoder.Encode(dress)}\"" : "", inside);

    /// <summary>A link within the page.</summary>
    public static Html Link(string address, string dress, params Html[] inside) => With("a", $" href=\"{Encoder.Encode(address)}\"{(dress.Length > 0 ? $" class=\"{Encoder.Encode(dress)}\"" : "")}", inside);

    /// <summary>The link to where the reader is.</summary>
    public static Html Here(string address, params Html[] inside) => With("a", $" href=\"{Encoder.Encode(address)}\" aria-current=\"page\"", inside);

    /// <summary>An element with numbers of its own in its style.</summary>
    public static Html Styled(string element, FormattableString style, params Html[] inside) => With(element, $" style=\"{FormattableString.Invariant(style)}\"", inside);

    /// <summary>What stands between two pieces of markup of our own.</summary>
    public static Html Raw(string before, Html inside, string after) => new(before + inside + after);

    /// <summary>One after the other.</summary>
    public static Html All(params Html[] parts) => new(string.Concat(parts.Select(part => part.markup)));

    /// <summary>What is painted for each of them, one after the other.</summary>
    public static Html Each<T>(IEnumerable<T> them, Func<T, Html> paint) => new(string.Concat(them.Select(each => paint(each).markup)));

    /// <inheritdoc/>
    public override string ToString() => markup ?? "";

    private static Html With(string element, string attributes, Html[] inside) => new($"<{element}{attributes}>{All(inside)}</{element}>");
}
