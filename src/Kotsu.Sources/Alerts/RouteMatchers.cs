using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Alerts;

/// <summary>Reads what an alert must carry to enter a route: <c>matchers</c>, and the older <c>match</c> and <c>match_re</c>, all written as <c>label="value"</c>.</summary>
/// <remarks>Source: https://prometheus.io/docs/alerting/latest/configuration/#matcher</remarks>
internal static class RouteMatchers
{
    private static readonly string[] operators = ["!~", "!=", "=~", "="];

    /// <summary>The matchers of one route, without those of the routes around it.</summary>
    public static IReadOnlyList<string> Of(YamlNode route) =>
    [
        .. (route["match"]?.MergedEntries ?? []).Select(e => Write(e.Key.Value, "=", e.Value.Text ?? "")),
        .. (route["match_re"]?.MergedEntries ?? []).Select(e => Write(e.Key.Value, "=~", e.Value.Text ?? "")),
        .. (route["matchers"]?.Items ?? []).SelectMany(ReadMatcher),
    ];

    /// <summary>Whether no alert can carry both: the same label must equal two different values.</summary>
    public static bool Exclude(string one, string other) =>
        Split(one) is (var label, "=", var value) && Split(other) is (var otherLabel, "=", var otherValue) && label == otherLabel && value != otherValue;

    private static IEnumerable<string> ReadMatcher(YamlNode matcher)
    {
        if (matcher is YamlMap)
        {
            // The form of an AlertmanagerConfig object.
            var sign = matcher["matchType"]?.Text ?? (matcher["regex"]?.Text == "true" ? "=~" : "=");
            return [Write(matcher["name"]?.Text ?? "?", sign, matcher["value"]?.Text ?? "")];
        }

        return from one in SplitOutsideQuotes((matcher.Text ?? "").Trim().TrimStart('{').TrimEnd('}'))
               where Split(one) is not null
               let parts = Split(one)!.Value
               select Write(parts.Label, parts.Sign, parts.Value);
    }

    private static string Write(string label, string sign, string value) => $"{label}{sign}\"{value}\"";

    private static (string Label, string Sign, string Value)? Split(string matcher)
    {
        var at = matcher.AsSpan().IndexOfAny('=', '!');
        var sign = at > 0 ? Array.Find(operators, o => matcher.AsSpan(at).StartsWith(o)) : null;
        return sign is null ? null : (Unquote(matcher[..at]), sign, Unquote(matcher[(at + sign.Length)..]));
    }

    private static string Unquote(string text)
    {
        var plain = text.Trim();
        return plain.Length >= 2 && plain[0] == '"' && plain[^1] == '"' ? plain[1..^1] : plain;
    }

    private static IEnumerable<string> SplitOutsideQuotes(string text)
    {
        var start = 0;
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            isQuoted ^= text[at] == '"' && (at == 0 || text[at - 1] != '\\');
            if (text[at] == ',' && !isQuoted)
            {
                yield return text[start..at];
                start = at + 1;
            }
        }

        yield return text[start..];
    }
}
