using System.Text;
using System.Text.Unicode;
using Kotsu.Core.Lenses.Documents;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>What must be right about the bytes before JSON is parsed.</summary>
internal static class LensText
{
    /// <summary>The byte order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes to parse, or null when they are no text that can be parsed.</summary>
    public static ReadOnlyMemory<byte>? Clean(ReadOnlyMemory<byte> utf8, LensMessages messages)
    {
        if (utf8.Span.StartsWith(Mark))
        {
            messages.Tolerated("", LensWords.ByteOrderMark, LensWords.Json);
            utf8 = utf8[Mark.Length..];
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            var line = LineOf(utf8.Span, FirstInvalid(utf8.Span));
            messages.Error("", LensWords.IllegalBytes(line), LensWords.Utf8, line);
            return null;
        }

        var characters = Encoding.UTF8.GetCharCount(utf8.Span);
        if (characters > LensFormat.FileLength)
        {
            messages.Error("", LensWords.Characters(characters), LensWords.AtMostCharacters(LensFormat.FileLength));
            return null;
        }

        if (JsonEscapes.FirstLoneHalf(utf8.Span) is >= 0 and var half)
        {
            messages.Error("", LensWords.HalfCharacter(LineOf(utf8.Span, half)), LensWords.Json, LineOf(utf8.Span, half));
            return null;
        }

        return WithoutNaN(utf8, messages);
    }

    /// <summary>The line, from 1, on which a byte stands.</summary>
    private static int LineOf(ReadOnlySpan<byte> utf8, int at) => utf8[..at].Count((byte)'\n') + 1;

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) is System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    /// <summary>
    /// Python's <c>json.dump</c> writes a missing number of a spreadsheet as <c>NaN</c>, and a published lens has two. Outside of strings
    /// each is replaced by <c>null</c>, so that the parser goes on and the missing value is told where it is missed.
    /// </summary>
    private static ReadOnlyMemory<byte> WithoutNaN(ReadOnlyMemory<byte> utf8, LensMessages messages)
    {
        var found = BareNaNs(utf8.Span);
        if (found.Count == 0)
        {
            return utf8;
        }

        var kept = new List<byte>(utf8.Length + found.Count);
        var pointers = JsonPlaces.Of(utf8).ByStart();
        var (copied, line) = (0, 1);
        foreach (var at in found)
        {
            line += utf8.Span[copied..at].Count((byte)'\n');
            messages.Tolerated(pointers.GetValueOrDefault(at, ""), LensWords.NaN(line), LensWords.Json, line);
            kept.AddRange(utf8.Span[copied..at]);
            kept.AddRange("null"u8);
            copied = at + 3;
        }

        kept.AddRange(utf8.Span[copied..]);
        return kept.ToArray();
    }

    /// <summary>Where a bare <c>NaN</c> stands outside of strings, in file order.</summary>
    public static List<int> BareNaNs(ReadOnlySpan<byte> text)
    {
        var found = new List<int>();
        // Nearly every file has none, and looking for the three letters is fast.
        var at = text.IndexOf("NaN"u8) < 0 ? text.Length : 0;
        while (at < text.Length)
        {
            if (text[at] == '"')
            {
                at = EndOfString(text, at + 1);
            }
            else if (text[at] == 'N' && text[at..].StartsWith("NaN"u8))
            {
                found.Add(at);
            }

            at++;
        }

        return found;
    }

    /// <summary>Where the closing quote of a string stands; the end of a text that has none.</summary>
    private static int EndOfString(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at..].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var next)
        {
            at += next;
            if (text[at] == '"')
            {
                return at;
            }

            at += 2;
        }

        return text.Length;
    }
}
