using System.Globalization;
using System.Text;
using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Server.Auth;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kotsu.Server.Tests.Access;

/// <summary>Every endpoint of a server asked by everybody: what they were answered, beside what the endpoint's metadata promises them.</summary>
internal sealed class AccessMatrix
{
    // What a stranger may ask without being known: anything more is a decision.
    private static readonly string[] open =
    [
        "GET /healthz", "GET /openapi/{documentName}.json", "GET /problems/{code}", "GET /sign-in/{secret}", "GET /calendar/{secret}.ics",
        "GET /api/v1/session/ways", "POST /api/v1/session", "POST /api/v1/session/link", "POST /api/v1/session/passkey", "POST /api/v1/session/passkey/options",
    ];

    private readonly List<string> rows = [];
    private readonly List<string> breaches = [];
    private readonly StringBuilder text = new();

    /// <summary>The table, to be approved.</summary>
    public string Text => text.ToString();

    /// <summary>What must not be, whatever table is approved.</summary>
    public IReadOnlyList<string> Breaches => breaches;

    /// <summary>Asks.</summary>
    /// <param name="stage">A server with somebody of every kind.</param>
    /// <param name="only">Which routes; null means all.</param>
    public static async Task<AccessMatrix> AskAsync(Stage stage, Func<string, bool>? only = null)
    {
        var matrix = new AccessMatrix();
        var real = new RealRows(stage);
        foreach (var (method, route, needs) in Endpoints(stage).Where(e => only?.Invoke(e.Route) ?? true))
        {
            matrix.Judge(method, route, needs, await AnswersAsync(stage, real, method, route));
        }

        return matrix;
    }

    /// <summary>The endpoints that a table has no row for.</summary>
    public IEnumerable<string> WithoutRow(string approved)
    {
        var known = approved.Split('\n').ToHashSet(StringComparer.Ordinal);
        return rows.Where(row => !known.Contains(row));
    }

    private static async Task<List<(Principal Who, int Status)>> AnswersAsync(Stage stage, RealRows real, string method, string route)
    {
        var answers = new List<(Principal, int)>();
        foreach (var who in Enum.GetValues<Principal>())
        {
            var path = await real.PathAsync(method, route, who);
            answers.Add((who, await stage.SendAsync(who, new HttpMethod(method), path, real.Body(method, route), method is "PUT" ? await ReadTagAsync(stage, path) : null)));
        }

        return answers;
    }

    private void Judge(string method, string route, IReadOnlyList<Need> needs, IReadOnlyList<(Principal Who, int Status)> answers)
    {
        var row = $"{method} {route}";
        rows.Add(row);
        if (needs.Count != 1)
        {
            breaches.Add($"{row}: it says {needs.Count} times what it takes");
        }

        if (needs.Any(n => n.Kind is NeedKind.Nothing) != open.Contains(row))
        {
            breaches.Add($"{row}: whether everybody may ask is decided in the list of open endpoints");
        }

        foreach (var (who, status) in answers)
        {
            var allowed = needs.SelectMany(n => Promised(who, n, method, route)).Distinct().ToList();
            if (status >= 500 || (allowed.Count > 0 && !allowed.Contains(status)))
            {
                breaches.Add($"{row}: {who} was answered {status}, not {string.Join(" or ", allowed)}");
            }
        }

        Describe(row, answers);
    }

    // The refusal that the metadata promises somebody; nothing for whoever may pass. Written anew from design and roles, not from the gate.
    private static IEnumerable<int> Promised(Principal who, Need need, string method, string route) => (need.Kind, who) switch
    {
        (NeedKind.Nothing, _) => [],
        (_, Principal.Anonymous or Principal.Disabled or Principal.Revoked) => [401],
        (_, Principal.ReadToken or Principal.OtherToken) when need.IsForSessions => [403],
        (_, Principal.ReadToken) when (need.Scope ?? (method is "GET" ? TokenScope.Read : TokenScope.Write)) is not TokenScope.Read => [403],
        (_, Principal.OtherToken) => [404],
        (NeedKind.Admin, not (Principal.Admin or Principal.ForeignAdmin)) => [403],
        (NeedKind.Workload, Principal.Stranger or Principal.ForeignAdmin) => [404],
        (NeedKind.Workload, _) when RoleOf(who) is { } role && role < need.Role => [403],
        (_, Principal.ForeignAdmin) when OfOneOrganisation(route) => [404],
        _ => [],
    };

    private static bool OfOneOrganisation(string route) => route.Contains("/{person}", StringComparison.Ordinal) || route.Contains("/{team}", StringComparison.Ordinal) || route.Contains("/{product}", StringComparison.Ordinal);

    private static Role? RoleOf(Principal who) => who switch
    {
        Principal.Spectator => Role.Spectator,
        Principal.Outsider => Role.Outsider,
        Principal.Member => Role.Member,
        Principal.Owner or Principal.ReadToken => Role.Owner,
        _ => null,
    };

    private static IEnumerable<(string Method, string Route, IReadOnlyList<Need> Needs)> Endpoints(Stage stage) => stage.Server.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText is not ("/" or "{**path:page}")) // the document of the page, where it was built in: see PageTests
        .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => (Method: m, Route: e.RoutePattern.RawText!, Needs: e.Metadata.GetOrderedMetadata<Need>())))
        .OrderBy(e => e.Route, StringComparer.Ordinal).ThenBy(e => e.Method, StringComparer.Ordinal);

    // Whoever changes something has read it: here the admin read it for them.
    private static async Task<string?> ReadTagAsync(Stage stage, string path)
    {
        using var read = await stage.Server.Admin.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return read.Headers.ETag?.Tag is { } tag ? (tag == "\"0\"" ? "*" : tag) : null;
    }

    private void Describe(string row, IReadOnlyList<(Principal Who, int Status)> answers)
    {
        text.Append(CultureInfo.InvariantCulture, $"{row}\n");
        foreach (var group in answers.GroupBy(a => a.Status).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {group.Key} {string.Join(' ', group.Select(a => a.Who))}\n");
        }
    }
}
