using System.Buffers;

namespace Kotsu.Sources.Alerts;

/// <summary>Finds web addresses in a text.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> ends = SearchValues.Create(" \t\r\n\"'<>()[]|`、。「」（）");

    /// <summary>The addresses in order, without the full stop or comma that ends their sentence.</summary>
    public static IEnumerable<(int Offset, string Address)> In(string text)
    {
        for (var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("http", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var length = text.AsSpan(at).IndexOfAny(ends);
            var address = (length < 0 ? text[at..] : text.Substring(at, length)).TrimEnd('.', ',', ';', ':');
            if (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                yield return (at, address);
            }
        }
    }
}
