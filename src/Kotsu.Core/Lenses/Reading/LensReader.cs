using System.Text.Json;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>Reads lens files: AWS's custom-lens JSON, schema 2021-11-01.</summary>
/// <remarks>
/// The compatible mode takes what published lenses have, with a warning: empty addresses, no <c>default</c> rule, a question without a
/// title, a byte order mark, and a bare <c>NaN</c> (which is no JSON; it is read as <c>null</c> before the JSON is parsed). The strict
/// mode refuses each of these. Unknown keys are a warning in both, because AWS's own tool reads over them.
/// </remarks>
public static class LensReader
{
    /// <summary>Messages of one reading; the last then says how many more there are.</summary>
    public const int MaxMessages = 200;

    /// <summary>Reads one file. Never throws for what it holds.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="strict">Keep the specification to the letter.</param>
    public static LensReading Read(ReadOnlyMemory<byte> utf8, bool strict = false)
    {
        var (lens, messages) = ReadPartly(utf8, strict);
        return new(messages.HasErrors ? null : lens, messages.All);
    }

    /// <summary>What could be read in spite of errors: a part that was refused is empty or left out. Null where the text is no JSON object.</summary>
    internal static (Lens? Lens, LensMessages Messages) ReadPartly(ReadOnlyMemory<byte> utf8, bool strict)
    {
        var messages = new LensMessages(strict);
        var lens = LensText.Clean(utf8, messages) is { } json ? Parse(json, messages) : null;
        return (lens, messages);
    }

    private static Lens? Parse(ReadOnlyMemory<byte> json, LensMessages messages)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = !messages.IsStrict });
            return LensRootReader.Read(new(document.RootElement, "", messages));
        }
        catch (JsonException broken)
        {
            messages.Error("", LensWords.BrokenJson(broken), LensWords.Json, (int)(broken.LineNumber ?? 0) + 1);
            return null;
        }
    }
}
