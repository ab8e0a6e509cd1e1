using System.Text;
using System.Text.Json;
using Kotsu.Core.Lenses.Reading;

namespace Kotsu.Core.Lenses.Documents;

/// <summary>A lens file as it is, byte for byte, together with what was read of it.</summary>
/// <remarks>
/// Nothing is written anew: unknown keys, the order of keys, blanks, line ends, a byte order mark and the end of the file stay, and an
/// edit replaces the bytes of one string.
/// </remarks>
public sealed class LensDocument
{
    private readonly Lazy<JsonPlaces> places;
    private readonly int markLength;

    private LensDocument(ReadOnlyMemory<byte> bytes, bool strict)
    {
        Bytes = bytes;
        IsStrict = strict;
        markLength = bytes.Span.StartsWith(LensText.Mark) ? LensText.Mark.Length : 0;

        var (lens, messages) = LensReader.ReadPartly(bytes, strict);
        Reading = new(messages.HasErrors ? null : lens, messages.All);
        // The strict mode refuses some texts whole; what the compatible mode reads of them is enough to judge their rules.
        (Partial, PartialMessages) = strict ? LensReader.ReadPartly(bytes, strict: false) : (lens, messages);
        places = new(() => Partial is null ? JsonPlaces.Of(default) : JsonPlaces.Of(Bytes[markLength..]));
    }

    /// <summary>The file's bytes, to be written out as they are.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether it was read by the letter of the specification.</summary>
    public bool IsStrict { get; }

    /// <summary>What was read, with every message.</summary>
    public LensReading Reading { get; }

    /// <summary>The lens; null where it cannot be used.</summary>
    public Lens? Lens => Reading.Lens;

    /// <summary>Whether it means to be a lens, good or bad: a JSON object with <c>pillars</c> or <c>schemaVersion</c>.</summary>
    public bool IsLens => Partial is not null && (places.Value.Find("/pillars") ?? places.Value.Find("/schemaVersion")) is not null;

    /// <summary>What could be read in spite of errors, in the compatible mode; null where the text is no JSON object.</summary>
    internal Lens? Partial { get; }

    /// <summary>The messages of reading <see cref="Partial"/>.</summary>
    internal LensMessages PartialMessages { get; }

    /// <summary>Reads a file. Never throws for what it holds.</summary>
    /// <param name="bytes">The file's bytes; kept, not copied, so the caller leaves them alone.</param>
    /// <param name="strict">Keep the specification to the letter.</param>
    public static LensDocument Read(ReadOnlyMemory<byte> bytes, bool strict = false) => new(bytes, strict);

    /// <summary>Where the value of a JSON pointer stands; where there is none, the nearest value around it.</summary>
    /// <returns>The beginning of the file where the text is no JSON object.</returns>
    public TextPlace PlaceOf(string pointer)
    {
        for (var at = pointer; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('/'))])
        {
            if (places.Value.Find(at) is { } place)
            {
                return PlaceOf(markLength + place.Start);
            }
        }

        return places.Value.Find("") is { } root ? PlaceOf(markLength + root.Start) : new(1, 1);
    }

    /// <summary>The text of a string value; null where the pointer leads to none.</summary>
    public string? FindText(string pointer)
    {
        if (places.Value.Find(pointer) is not { IsText: true } place)
        {
            return null;
        }

        var reader = new Utf8JsonReader(Bytes.Span.Slice(markLength + place.Start, place.Length));
        reader.Read();
        return reader.GetString();
    }

    /// <summary>The file with another text at a pointer; every other byte stays.</summary>
    /// <param name="pointer">Leads to a string, such as <c>/pillars/0/questions/3/title</c>.</param>
    /// <param name="text">The new text; the same text leaves the file as it is.</param>
    public LensEdit WithText(string pointer, string text)
    {
        if (FindText(pointer) is not { } old)
        {
            return new(null, new($"{pointer}: there is no text here to replace.", $"{pointer}: 置き換えられる文字列がありません。"));
        }

        if (HasLoneHalf(text))
        {
            return new(null, new($"{pointer}: the new text holds half of a surrogate pair.", $"{pointer}: 新しい文字列に、片方だけのサロゲートがあります。"));
        }

        return new(old == text ? this : new(Replaced(places.Value.Find(pointer)!, text), IsStrict), null);
    }

    private static bool HasLoneHalf(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                return true;
            }

            at += rune.Utf16SequenceLength;
        }

        return false;
    }

    private byte[] Replaced(JsonPlace place, string text)
    {
        var start = markLength + place.Start;
        var written = JsonText.Write(text, JsonText.IsOnlyAscii(Bytes.Span));
        return [.. Bytes.Span[..start], .. written, .. Bytes.Span[(start + place.Length)..]];
    }

    private TextPlace PlaceOf(int offset)
    {
        var before = Bytes.Span[markLength..offset];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }
}
