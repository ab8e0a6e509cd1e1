using System.Buffers.Text;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>Escapes of JSON that the parser takes and later chokes on.</summary>
internal static class JsonEscapes
{
    private const int Length = 6;

    /// <summary>Where the first <c>\uD8xx</c> or <c>\uDCxx</c> stands that has no other half; −1 where there is none.</summary>
    public static int FirstLoneHalf(ReadOnlySpan<byte> json)
    {
        var at = 0;
        while (at < json.Length && json[at..].IndexOf((byte)'\\') is >= 0 and var next)
        {
            at += next;
            var unit = UnitAt(json, at);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(json, at + Length)))
            {
                at += Length;
            }
            else if (char.IsSurrogate(unit))
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    /// <summary>The UTF-16 unit that is escaped here; NUL where none is.</summary>
    private static char UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + Length <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(at + 2, 4), out uint unit, out var read, 'x') && read == 4
            ? (char)unit
            : '\0';
}
