using System.Globalization;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Definitions;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Declarations;

/// <summary>Reads the key <c>sources</c>.</summary>
internal static class SourcesReader
{
    public static DeclaredSources Read(DefinitionFields sources)
    {
        var alerts = sources.OptionalMap("alerts", DeclarationKeys.Alerts);
        var ci = sources.OptionalMap("ci", DeclarationKeys.Ci);
        return new()
        {
            Repositories = sources.Texts("repositories"),
            Endpoints = ReadEndpoints(sources),
            AlertRules = ReadRules(alerts),
            Alertmanager = alerts?.Text("alertmanager"),
            Prometheus = ReadAddress(alerts, "prometheus"),
            Runbooks = [.. sources.Maps("runbooks", DeclarationKeys.Runbook).Select(r => new RunbookFolder(r.RequiredText("path"), ReadAddress(r, "url")))],
            CiRuns = ci?.Text("runs"),
            CiJunit = ci?.Text("junit"),
            CostsFocus = sources.OptionalMap("costs", DeclarationKeys.Costs)?.Text("focus"),
        };
    }

    /// <summary>One pattern, or a list of them.</summary>
    private static IReadOnlyList<string> ReadRules(DefinitionFields? alerts) => alerts?.Find("rules") switch
    {
        null => [],
        YamlScalar => [alerts.RequiredText("rules")],
        _ => alerts.Texts("rules"),
    };

    private static List<string> ReadEndpoints(DefinitionFields sources)
    {
        foreach (var node in sources.Find("endpoints") is YamlList list ? list.Nodes : [])
        {
            if (node.Text is { } endpoint && !IsHostAndPort(endpoint))
            {
                sources.Troubles.Add(node, DefinitionWords.Of(node), new("host:port, such as www.example.com:443", "www.example.com:443のような「ホスト名:ポート」"));
            }
        }

        return [.. sources.Texts("endpoints")];
    }

    private static bool IsHostAndPort(string endpoint)
    {
        var colon = endpoint.LastIndexOf(':');
        return colon > 0
            && !endpoint.AsSpan().ContainsAny(' ', '/')
            && ushort.TryParse(endpoint.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;
    }

    private static string? ReadAddress(DefinitionFields? fields, string key)
    {
        var address = fields?.Text(key);
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            var at = fields!.Find(key)!;
            fields.Troubles.Add(at, DefinitionWords.Of(at), new("an address that begins with http:// or https://", "http://またはhttps://で始まるアドレス"));
        }

        return address;
    }
}
