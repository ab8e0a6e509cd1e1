using System.Globalization;
using System.Text;

namespace Kotsu.Storage.Statements;

/// <summary>Writes texts as double-quoted YAML scalars that say the same to every parser, and to the eyes of a reviewer.</summary>
/// <remarks>Source: YAML 1.2.2, §5.7 "Escaped characters" and §7.3.1 "Double-quoted style".</remarks>
internal static class YamlScalars
{
    private const string NextLine = "\\n\\\n    ";
    private const int IdeographicSpace = 0x3000;

    /// <summary>The text in quotes. A text of several lines stays one: each line ends in <c>\n\</c> and goes on below, so that a diff shows the line that changed.</summary>
    /// <returns>Half a surrogate pair, which no file can hold, becomes U+FFFD.</returns>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 16).Append('"');
        var left = text.EnumerateRunes().Count();
        var isLineStart = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isLast = --left == 0;
            quoted.Append(rune.Value switch
            {
                '\n' => isLast ? "\\n" : NextLine,
                ' ' when isLineStart => "\\ ",
                _ => Escape(rune),
            });
            isLineStart = rune.Value == '\n';
        }

        return quoted.Append('"').ToString();
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\t' => "\\t",
        '\r' => "\\r",
        _ when IsVisible(rune) => rune.ToString(),
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
    };

    // What a reviewer cannot see is spelt out: controls, marks that turn the direction of a line, spaces of no width.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.SpaceSeparator => rune.Value is ' ' or IdeographicSpace,
        _ => true,
    };
}
