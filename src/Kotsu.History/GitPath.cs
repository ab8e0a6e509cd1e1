using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kotsu.History;

/// <summary>Paths of a repository as texts that can be shown anywhere.</summary>
/// <remarks>
/// git allows every byte but NUL in a path. What is not printable UTF-8 (control characters, bytes of other encodings, marks that turn
/// the writing direction) is written as <c>\xNN</c>, byte by byte, so that a path can neither move a terminal's cursor nor break a JSON text.
/// </remarks>
public static class GitPath
{
    private static readonly SearchValues<byte> plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(b => (byte)b)]);

    /// <summary>The text of a path.</summary>
    /// <param name="bytes">The path as git keeps it.</param>
    public static string ToText(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyExcept(plain) < 0 ? Encoding.ASCII.GetString(bytes) : Escape(bytes);

    /// <summary>Whether <paramref name="text"/> may hold escapes, so that it does not name the path for git any more.</summary>
    public static bool MayBeEscaped(string text) => text.Contains("\\x", StringComparison.Ordinal);

    private static string Escape(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status is OperationStatus.Done && IsShown(rune))
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var value in bytes[..length])
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\x{value:X2}");
                }
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        || rune.Value is 0x200D or 0x200C; // joiners belong to words and emoji
}
