using System.Globalization;
using System.Text;

namespace Kotsu.Core.Lenses.Documents;

/// <summary>Writes a JSON string in the manner of the file that it goes into.</summary>
internal static class JsonText
{
    /// <summary>The text with quotes and the fewest escapes.</summary>
    /// <param name="text">Without lone surrogates.</param>
    /// <param name="onlyAscii">Escape everything outside of ASCII too, as Python's <c>json.dump</c> does.</param>
    public static byte[] Write(string text, bool onlyAscii)
    {
        var written = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            Append(written, unit, onlyAscii);
        }

        return Encoding.UTF8.GetBytes(written.Append('"').ToString());
    }

    /// <summary>Whether a file holds ASCII only and escapes the rest: what is written into it must too.</summary>
    public static bool IsOnlyAscii(ReadOnlySpan<byte> utf8) => !utf8.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && utf8.IndexOf("\\u"u8) >= 0;

    private static void Append(StringBuilder written, char unit, bool onlyAscii)
    {
        switch (unit)
        {
            case '"' or '\\':
                written.Append('\\').Append(unit);
                break;
            case '\n':
                written.Append("\\n");
                break;
            case '\r':
                written.Append("\\r");
                break;
            case '\t':
                written.Append("\\t");
                break;
            case < ' ' or '\u007F':
            case > '\u007F' when onlyAscii:
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                break;
            default:
                written.Append(unit);
                break;
        }
    }
}
