namespace Kotsu.Sources.Alerts;

/// <summary>Tells by a quick look at a text whether it can hold alert rules or routing, so that only such texts are parsed.</summary>
internal static class AlertTexts
{
    /// <summary>Whether some line has the key <c>alert</c>.</summary>
    public static bool MayHoldRules(string text) => HasKey(text, "alert");

    /// <summary>
    /// The two keys that hold routing: those of Alertmanager, and the variables of the Ansible role. Source of the latter:
    /// https://prometheus-community.github.io/ansible/branch/main/alertmanager_role.html
    /// </summary>
    public static IReadOnlyList<(string Route, string Receivers)> RoutingKeys { get; } = [("route", "receivers"), ("alertmanager_route", "alertmanager_receivers")];

    /// <summary>Whether it has both keys of <see cref="RoutingKeys"/>.</summary>
    public static bool MayHoldRouting(string text) => RoutingKeys.Any(k => HasKey(text, k.Receivers) && HasKey(text, k.Route));

    /// <summary>Whether a text that cannot be parsed was meant to hold alert rules: alerts and their expressions.</summary>
    public static bool LooksLikeRules(string text) => MayHoldRules(text) && HasKey(text, "expr");

    /// <summary>Whether a text holds the marks of a template, which are no YAML.</summary>
    public static bool IsTemplate(string text) =>
        text.Contains("{{-", StringComparison.Ordinal) || text.Contains("{{ ", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    private static bool HasKey(string text, string key)
    {
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + key.Length, StringComparison.Ordinal))
        {
            if (StartsWord(text, at) && IsFollowedByColon(text.AsSpan(at + key.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWord(string text, int at) => at == 0 || text[at - 1] is ' ' or '\t' or '\n' or '"' or '\'' or '{' or ',' or '-';

    private static bool IsFollowedByColon(ReadOnlySpan<char> after)
    {
        var rest = after.Length > 0 && after[0] is '"' or '\'' ? after[1..] : after;
        return rest.TrimStart(' ').StartsWith(":");
    }
}
