using System.Globalization;
using System.Text;
using Kotsu.Server.Auth;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kotsu.Server.Tests.Access;

public sealed class AuthorizationMatrixTests
{
    private const string Approved = "tests/Kotsu.Server.Tests/Access/AuthorizationMatrix.txt";

    // What a stranger may ask without being known: anything more is a decision.
    private static readonly string[] open =
    [
        "GET /healthz", "GET /openapi/{documentName}.json", "GET /problems/{code}", "GET /sign-in/{secret}", "GET /calendar/{secret}.ics",
        "GET /api/v1/session/ways", "POST /api/v1/session", "POST /api/v1/session/link", "POST /api/v1/session/passkey", "POST /api/v1/session/passkey/options",
    ];

    [Fact]
    public async Task Every_endpoint_answers_everybody_as_the_approved_table_says()
    {
        await using var stage = await Stage.SetAsync();
        await GiveMemberAPasswordAsync(stage);
        var rows = new RealRows(stage);
        var text = new StringBuilder();
        var breaches = new List<string>();
        foreach (var (method, route) in Endpoints(stage))
        {
            var answers = new List<(Principal Who, int Status)>();
            foreach (var principal in Enum.GetValues<Principal>())
            {
                var path = await rows.PathAsync(method, route, principal);
                answers.Add((principal, await stage.SendAsync(principal, new HttpMethod(method), path, rows.Body(method, route), method is "PUT" ? await ReadTagAsync(stage, path) : null)));
            }

            breaches.AddRange(answers.Where(a => IsWrong(a.Who, a.Status, method, route)).Select(a => $"{method} {route}: {a.Who} was answered {a.Status}"));
            Describe(text, method, route, answers);
        }

        Assert.Empty(breaches);
        Approval.Of(text.ToString(), Approved);
    }

    [Theory]
    [InlineData(nameof(Principal.Anonymous), 200, "GET")]
    [InlineData(nameof(Principal.Revoked), 403, "GET")]
    [InlineData(nameof(Principal.Stranger), 200, "GET")]
    [InlineData(nameof(Principal.ForeignAdmin), 204, "DELETE")]
    [InlineData(nameof(Principal.OtherToken), 200, "GET")]
    [InlineData(nameof(Principal.ReadToken), 201, "POST")]
    [InlineData(nameof(Principal.Admin), 500, "GET")]
    public void Canary_an_endpoint_that_needs_too_little_is_told(string who, int status, string method)
    {
        Assert.True(IsWrong(Enum.Parse<Principal>(who), status, method, "/api/v1/workloads/{workload}/planted"));
        Assert.False(IsWrong(Principal.Member, 200, method, "/api/v1/workloads/{workload}/planted"));
    }

    [Fact]
    public async Task An_endpoint_that_does_not_say_what_it_takes_is_not_among_them()
    {
        await using var server = await RunningServer.StartAsync();

        var silent = server.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<Need>() is null);

        Assert.Empty(silent.Select(e => e.DisplayName));
    }

    // What must hold whatever table is approved.
    private static bool IsWrong(Principal who, int status, string method, string route)
    {
        var isOpen = open.Contains($"{method} {route}");
        return who switch
        {
            _ when status >= 500 => true,
            Principal.Anonymous or Principal.Disabled or Principal.Revoked => isOpen ? status is 401 or 403 : status is not 401,
            Principal.Stranger or Principal.ForeignAdmin or Principal.OtherToken when route.Contains("/{workload}", StringComparison.Ordinal) => status is not (403 or 404),
            Principal.ForeignAdmin when route.Contains("/{person}", StringComparison.Ordinal) || route.Contains("/{team}", StringComparison.Ordinal) || route.Contains("/{product}", StringComparison.Ordinal) => status is not 404,
            Principal.ReadToken when method is not "GET" && !isOpen => status is not (403 or 404),
            _ => false,
        };
    }

    private static IEnumerable<(string Method, string Route)> Endpoints(Stage stage) => stage.Server.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText is not ("/" or "{**path:page}")) // the document of the page, where it was built in: see PageTests
        .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => (Method: m, Route: e.RoutePattern.RawText!)))
        .OrderBy(e => e.Route, StringComparer.Ordinal).ThenBy(e => e.Method, StringComparer.Ordinal);

    // Whoever changes something has read it: here the admin read it for them.
    private static async Task<string?> ReadTagAsync(Stage stage, string path)
    {
        using var read = await stage.Server.Admin.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return read.Headers.ETag?.Tag is { } tag ? (tag == "\"0\"" ? "*" : tag) : null;
    }

    private static async Task GiveMemberAPasswordAsync(Stage stage)
    {
        using var member = stage.Server.Anonymous();
        member.DefaultRequestHeaders.Add("Cookie", $"kotsu={(await stage.SignInAsync(stage.PersonOf(Principal.Member))).Secret}");
        await member.PutAsync("/account/password", new { password = RealRows.MatrixPassword }, null);
    }

    private static void Describe(StringBuilder text, string method, string route, IReadOnlyList<(Principal Who, int Status)> answers)
    {
        text.Append(CultureInfo.InvariantCulture, $"{method} {route}\n");
        foreach (var group in answers.GroupBy(a => a.Status).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {group.Key} {string.Join(' ', group.Select(a => a.Who))}\n");
        }
    }
}
