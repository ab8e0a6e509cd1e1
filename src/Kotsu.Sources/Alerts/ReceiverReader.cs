using Kotsu.Core.Snapshots;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Alerts;

/// <summary>
/// Reads where a receiver of Alertmanager sends to. Only mail addresses and the names of channels and users leave here: keys,
/// tokens and addresses of hooks are never read into a value.
/// </summary>
/// <remarks>Source: https://prometheus.io/docs/alerting/latest/configuration/#receiver-integration-settings</remarks>
internal static class ReceiverReader
{
    private const string Ending = "configs";

    /// <summary>The destinations in file order; keys in snake or, in an AlertmanagerConfig object, camel case.</summary>
    public static IEnumerable<AlertDestination> Read(YamlNode receiver) =>
        from entry in receiver.MergedEntries
        let key = Plain(entry.Key.Value)
        where key.EndsWith(Ending, StringComparison.Ordinal)
        from item in entry.Value.Items
        from destination in ReadOne(key[..^Ending.Length], item)
        select destination;

    /// <summary>Each address once. Destinations whose address is kept secret may differ and all stay.</summary>
    public static IReadOnlyList<AlertDestination> Once(IEnumerable<AlertDestination> destinations)
    {
        var seen = new HashSet<AlertDestination>();
        return [.. destinations.Where(d => d.Address is null || seen.Add(d))];
    }

    private static IEnumerable<AlertDestination> ReadOne(string kind, YamlNode config) => kind switch
    {
        "email" => ReadMail(config),
        "slack" or "mattermost" or "rocketchat" => [Channel(kind, Text(config, "channel"))],
        "opsgenie" => [new(kind, IsOneUser(config) ? Reach.OnePerson : Reach.Several, null)],
        "pushover" => [new(kind, Reach.OnePerson, null)],
        "telegram" => [new(kind, Chat(Text(config, "chat_id")), null)],
        "wechat" => [new(kind, WeChat(config), null)],
        "sns" => [new(kind, Text(config, "phone_number") is null ? Reach.Unknown : Reach.OnePerson, null)],
        "pagerduty" or "victorops" or "discord" or "msteams" or "msteamsv2" or "webex" or "incidentio" => [new(kind, Reach.Several, null)],
        _ => [new(kind, Reach.Unknown, null)],
    };

    private static IEnumerable<AlertDestination> ReadMail(YamlNode config)
    {
        var addresses = (Find(config, "to")?.Items ?? [])
            .SelectMany(i => (i.Text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(Bare)
            .ToList();
        return addresses.Count == 0
            ? [new("email", Reach.Unknown, null)]
            : addresses.Select(a => new AlertDestination("email", MailReach.Of(a), MailReach.IsTemplate(a) || !a.Contains('@', StringComparison.Ordinal) ? null : a));
    }

    /// <summary>The address of <c>Name &lt;address&gt;</c>.</summary>
    private static string Bare(string address)
    {
        var open = address.IndexOf('<', StringComparison.Ordinal);
        var close = address.IndexOf('>', StringComparison.Ordinal);
        return open > 0 && close > open && address[open..close].Contains('@', StringComparison.Ordinal) ? address[(open + 1)..close] : address;
    }

    private static AlertDestination Channel(string kind, string? channel)
    {
        // Without a channel the hook's own one is used, which the file does not name. U0123ABCD is a user's id.
        if (channel is null || MailReach.IsTemplate(channel))
        {
            return new(kind, Reach.Unknown, null);
        }

        var isUser = channel.StartsWith('@') ? channel is not ("@here" or "@channel" or "@all" or "@everyone") : IsUserId(channel);
        return new(kind, isUser ? Reach.OnePerson : Reach.Several, channel);
    }

    private static bool IsUserId(string channel) =>
        channel.Length >= 9 && channel[0] is 'U' or 'W' or 'D' && channel.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)) && channel.Any(char.IsAsciiDigit);

    private static bool IsOneUser(YamlNode config)
    {
        var responders = Find(config, "responders")?.Items ?? [];
        return responders.Count == 1 && string.Equals(responders[0]["type"]?.Text, "user", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Telegram's chats have positive numbers for users and negative ones for groups; <c>@name</c> is a channel.</summary>
    private static Reach Chat(string? id) => id switch
    {
        null => Reach.Unknown,
        _ when MailReach.IsTemplate(id) => Reach.Unknown,
        _ when id.StartsWith('-') || id.StartsWith('@') => Reach.Several,
        _ when id.All(char.IsAsciiDigit) => Reach.OnePerson,
        _ => Reach.Unknown,
    };

    private static Reach WeChat(YamlNode config)
    {
        var user = Text(config, "to_user");
        return (user, Text(config, "to_party") ?? Text(config, "to_tag")) switch
        {
            (null, null) => Reach.Unknown,
            (not null, null) when MailReach.IsTemplate(user) => Reach.Unknown,
            (not null, null) when user != "@all" && !user.Contains('|', StringComparison.Ordinal) => Reach.OnePerson,
            _ => Reach.Several,
        };
    }

    private static string? Text(YamlNode config, string key) => Find(config, key)?.Text?.Trim();

    private static YamlNode? Find(YamlNode config, string key) =>
        config.MergedEntries.FirstOrDefault(e => Plain(e.Key.Value) == Plain(key))?.Value;

    private static string Plain(string key) => key.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
