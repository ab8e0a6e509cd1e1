using System.Buffers;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads what people write where a version is asked for.</summary>
internal static class VersionSpec
{
    private const int MaxLength = 64;
    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("<>|,!${");

    /// <summary>
    /// The version that <paramref name="spec"/> fixes: <c>18</c> of <c>v18</c>, <c>18.x</c> and <c>^18.2</c>, <c>3.8</c> of <c>==3.8.*</c> and
    /// <c>~3.8</c>, <c>hydrogen</c> of <c>lts/hydrogen</c>.
    /// </summary>
    /// <returns>Null for what floats (<c>latest</c>, <c>lts/*</c>), for a minimum (<c>&gt;=18</c>), for a choice and for another implementation (<c>pypy-3.9</c>).</returns>
    public static string? Pin(string spec)
    {
        var text = spec.Trim().Trim('"', '\'').Trim();
        if (text.Length is 0 or > MaxLength || text.AsSpan(text.StartsWith("~>", StringComparison.Ordinal) ? 2 : 0).ContainsAny(RangeMarks) || text.Contains(" - ", StringComparison.Ordinal))
        {
            return null;
        }

        return text switch
        {
            ['l', 't', 's', '/', .. var name] => name.All(char.IsAsciiLetter) && name.Length > 0 ? name.ToLowerInvariant() : null,
            ['^', .. var rest] => Parts(rest, 1),
            ['~', '>', .. var rest] => Parts(rest, Math.Max(1, CountParts(rest) - 1)),
            ['~', '=', .. var rest] => Parts(rest, Math.Max(1, CountParts(rest) - 1)),
            ['~', .. var rest] => Parts(rest, 2),
            ['=', '=', .. var rest] => Parts(rest, int.MaxValue),
            ['=', .. var rest] => Parts(rest, int.MaxValue),
            _ => Parts(text, int.MaxValue),
        };
    }

    private static string? Parts(string text, int most)
    {
        var digits = text.Trim().TrimStart('v');
        var parts = digits.Split('.').TakeWhile(p => p.Length > 0 && char.IsAsciiDigit(p[0])).Take(most).ToList();
        return parts.Count == 0 ? null : Cut(string.Join('.', parts));
    }

    private static int CountParts(string text) => text.Trim().Split('.').Length;

    // 3.14-dev, 17-ea, 11.0.2+9 and 3.11.0rc2 belong to the version that their digits name.
    private static string Cut(string version)
    {
        var end = version.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        return version[..end].TrimEnd('.');
    }
}
