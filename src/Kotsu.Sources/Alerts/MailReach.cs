using System.Buffers;
using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Alerts;

/// <summary>What a mail address tells of the people behind it.</summary>
internal static class MailReach
{
    // Names of duties, teams and lists, not of people; the Japanese ones in the usual spellings with Latin letters.
    private static readonly HashSet<string> duties = new(StringComparer.OrdinalIgnoreCase)
    {
        "oncall", "on", "call", "ops", "op", "operation", "operations", "operator", "operators", "devops", "sre", "sres", "team", "teams", "alert", "alerts",
        "alerting", "alarm", "alarms", "alertmanager", "support", "noc", "soc", "pager", "pagers", "page", "duty", "admin", "admins", "administrator",
        "administrators", "sysadmin", "sysadmins", "root", "info", "list", "lists", "ml", "mailing", "mail", "mailbox", "mailer", "email", "group", "groups",
        "grp", "all", "staff", "everyone", "help", "helpdesk", "desk", "service", "services", "monitoring", "monitor", "monitors", "infra", "infrastructure",
        "platform", "platforms", "dev", "devs", "developer", "developers", "development", "eng", "engineer", "engineers", "engineering", "backend", "frontend",
        "security", "secops", "incident", "incidents", "emergency", "notify", "notification", "notifications", "noreply", "reply", "webmaster", "postmaster",
        "hostmaster", "dba", "dbas", "db", "database", "databases", "network", "networks", "networking", "net", "system", "systems", "sys", "it", "prod",
        "production", "staging", "warning", "warnings", "critical", "error", "errors", "prometheus", "grafana", "zabbix", "nagios", "k8s", "kube",
        "kubernetes", "cloud", "aws", "gcp", "azure", "data", "qa", "crew", "squad", "tribe", "guild", "leads", "managers", "owners", "members", "core", "web",
        "api", "app", "apps", "site", "shop", "store", "payment", "payments", "billing", "checkout", "orders", "search", "video", "media", "mobile", "storage",
        "contact", "office", "hello", "sales", "marketing", "finance", "hr", "user", "users", "customer", "customers", "default", "test", "testing", "demo",
        "example", "receiver", "recipient", "to", "you", "your", "me", "my", "someone", "somebody", "address", "company", "corp", "main", "general", "public",
        "reports", "report", "status", "log", "logs", "backup", "backups", "ci", "cd", "build", "builds", "release", "releases", "bot", "robot", "daemon",
        "unyou", "unyo", "unyoo", "hoshu", "hosyu", "hosyuu", "kanshi", "jimukyoku", "joho", "jouhou", "johou", "kaihatsu", "kiban", "tanto", "tantou", "tantousha",
        "minna", "zenin", "zenninn", "shogai", "shougai", "syougai", "kinkyu", "kinkyuu", "toban", "touban", "kanri", "kanrisha", "somu", "soumu", "renraku", "taiou", "taio",
    };

    private static readonly SearchValues<char> marks = SearchValues.Create("{}$<>%");

    private static readonly string[] listDomains = ["lists.", "list.", "groups.", "ml.", "googlegroups.com", "pagerduty.com", "opsgenie.net", "victorops.com", "freelists.org"];

    // Mailboxes that people open for themselves.
    private static readonly string[] privateDomains =
    [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "yahoo.co.jp", "icloud.com", "me.com", "qq.com", "163.com", "126.com", "foxmail.com", "naver.com", "proton.me", "protonmail.com",
        "gmx.de", "gmx.net", "mail.ru", "yandex.ru", "docomo.ne.jp", "ezweb.ne.jp", "softbank.ne.jp",
    ];

    /// <summary>One person for a person's name, several for the name of a duty or list; unknown where the address is a template or tells neither.</summary>
    public static Reach Of(string address)
    {
        var at = address.LastIndexOf('@');
        if (at <= 0 || IsTemplate(address))
        {
            return Reach.Unknown;
        }

        var domain = address[(at + 1)..].ToLowerInvariant();
        var parts = Parts(address[..at]);
        if (Array.Exists(listDomains, d => d.EndsWith('.') ? domain.StartsWith(d, StringComparison.Ordinal) : domain.EndsWith(d, StringComparison.Ordinal)) || parts.Any(duties.Contains))
        {
            return Reach.Several;
        }

        var isName = parts.Count is 1 or 2 or 3 && parts.Any(p => p.Length >= 2 && p.All(char.IsAsciiLetter));
        return isName || privateDomains.Contains(domain) ? Reach.OnePerson : Reach.Unknown;
    }

    /// <summary>Whether what stands there is put in later.</summary>
    public static bool IsTemplate(string text) => text.AsSpan().ContainsAny(marks);

    /// <summary>The words of a local part: the digits at the end of a name (<c>tanaka2</c>) are not a word.</summary>
    private static List<string> Parts(string local) =>
        [.. local.Split(['.', '_', '-', '+'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.TrimEnd("0123456789".ToCharArray())).Where(p => p.Length > 0)];
}
