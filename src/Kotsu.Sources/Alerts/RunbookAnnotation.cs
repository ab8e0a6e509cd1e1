using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Alerts;

/// <summary>The annotation of an alert that says where its runbook is.</summary>
/// <param name="Url">The address or path as written; for a text without one, its beginning.</param>
/// <param name="Value">The annotation's value.</param>
/// <param name="IsWholeValue">Whether the address is all that the value holds.</param>
internal sealed record RunbookAnnotation(string Url, YamlNode Value, bool IsWholeValue)
{
    private const int TextLength = 200;

    private static readonly string[] words = ["runbook", "playbook", "手順書", "%e6%89%8b%e9%a0%86%e6%9b%b8", "ランブック"];

    // What people write where they have no runbook yet.
    private static readonly HashSet<string> nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "todo", "tbd", "tba", "fixme", "n/a", "na", "none", "null", "nil", "no", "not available", "missing", "coming soon", "pending",
        "none yet", "no runbook", "no runbook yet", "url", "link", "http://", "https://", "#", "xxx", "change me", "changeme", "未記入", "未定", "なし", "無し", "未作成", "作成中",
    };

    /// <summary>The runbook's annotation by its key, or the label that some use for it; else an address in a text that calls it a runbook. Null where there is none.</summary>
    public static RunbookAnnotation? Find(YamlNode? annotations, YamlNode? labels)
    {
        var entries = annotations?.MergedEntries ?? [];
        return entries.Concat(labels?.MergedEntries ?? []).Where(e => IsRunbookKey(e.Key.Value)).Select(FromKey).FirstOrDefault(a => a is not null)
            ?? entries.Select(FromText).FirstOrDefault(a => a is not null);
    }

    private static bool IsRunbookKey(string key)
    {
        var plain = key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return Array.Exists(words, plain.Contains) || plain is "sop" or "sopurl" or "soplink";
    }

    private static RunbookAnnotation? FromKey(YamlEntry entry)
    {
        var value = entry.Value.Text?.Trim() ?? "";
        if (IsNothing(value))
        {
            return null;
        }

        var found = Addresses.In(value).FirstOrDefault();
        var isWhole = !HasBlank(value);
        var url = isWhole || found.Address is null ? value : found.Address;
        return new(url.Length <= TextLength || isWhole ? url : url[..TextLength], entry.Value, isWhole);
    }

    /// <summary>Whether a blank stands outside of a template's marks.</summary>
    private static bool HasBlank(string value)
    {
        var open = value.IndexOf("{{", StringComparison.Ordinal);
        var close = open < 0 ? -1 : value.IndexOf("}}", open, StringComparison.Ordinal);
        return close < 0 ? value.Any(char.IsWhiteSpace) : value.Take(open).Any(char.IsWhiteSpace) || HasBlank(value[(close + 2)..]);
    }

    private static bool IsNothing(string value)
    {
        var plain = value.Trim('<', '>', '[', ']', '"', '\'', '(', ')', '（', '）', ' ', '.', ':');
        var last = plain[(plain.LastIndexOf('/') + 1)..];
        return nothing.Contains(plain) || (plain.Contains("://", StringComparison.Ordinal) && last.ToLowerInvariant() is "todo" or "tbd" or "fixme" or "changeme" or "xxx");
    }

    private static RunbookAnnotation? FromText(YamlEntry entry)
    {
        var text = entry.Value.Text ?? "";
        return Addresses.In(text).FirstOrDefault(a => CallsItRunbook(text, a.Offset, a.Address)) is { Address: { } url }
            ? new(url, entry.Value, IsWholeValue: url.Length == text.Trim().Length)
            : null;
    }

    private static bool CallsItRunbook(string text, int offset, string url)
    {
        // "See https://wiki/runbooks/Foo", or "Runbook: https://wiki/Foo".
        var before = text[Math.Max(0, offset - 24)..offset];
        return Array.Exists(words, w => url.Contains(w, StringComparison.OrdinalIgnoreCase) || before.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
