using System.Globalization;
using System.Text.RegularExpressions;
using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Engine.Access;
using Kotsu.Server.Auth;
using Microsoft.Extensions.DependencyInjection;

namespace Kotsu.Server.Tests.Access;

/// <summary>Gives every route ids of rows that are there, and every request a body that would be taken. A new route needs a line here.</summary>
internal sealed class RealRows(Stage stage)
{
    private static readonly Regex part = new(@"\{(?<name>\w+)[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    private int counter;

    private HttpClient Admin => stage.Server.Admin;

    /// <summary>The path of a route with real ids in it.</summary>
    public async Task<string> PathAsync(string method, string route, Principal principal)
    {
        var workload = (method, route) is ("DELETE", "/api/v1/workloads/{workload}") or ("POST", "/api/v1/workloads/{workload}/reviews") or ("DELETE", "/api/v1/workloads/{workload}/reviews/{lens}") ? await stage.AddWorkloadAsync(New()) : stage.Workload;
        if (route.StartsWith("/api/v1/account/totp", StringComparison.Ordinal))
        {
            await PutTotpAsync(stage.PersonOf(principal));
        }

        var path = "";
        var end = 0;
        foreach (Match match in part.Matches(route))
        {
            path += route[end..match.Index] + (match.Groups["name"].Value is "workload" ? workload : await ValueAsync(match.Groups["name"].Value, method, route, principal, workload));
            end = match.Index + match.Length;
        }

        return path + route[end..];
    }

    /// <summary>The body of a request; null where it has none.</summary>
    public object? Body(string method, string route) => $"{method} {route.Replace("/api/v1", "", StringComparison.Ordinal)}" switch
    {
        "POST /session" => new { login = "a-member", password = MatrixPassword },
        "POST /session/link" => new { secret = LinkOf() },
        "POST /session/passkey" => new { state = "x", credential = new { } },
        "PUT /account/password" => new { password = MatrixPassword },
        "PUT /account/language" => new { language = "japanese" },
        "PUT /account/totp" => new { code = "000000" },
        "POST /account/passkeys" => new { name = "key", state = "x", credential = new { } },
        "PUT /organisation" => new { name = New(), language = "english", timeZone = "UTC" },
        "POST /people" => new { login = New(), name = "Somebody" },
        "PUT /people/{person}" => new { name = New(), email = (string?)null, language = "english", isAdmin = false, isDisabled = false },
        "POST /people/{person}/link" => new { purpose = "reset" },
        "POST /teams" or "PUT /teams/{team}" or "POST /products" or "PUT /products/{product}" => new { name = New() },
        "POST /tokens" => new { name = New(), scopes = new[] { "read" } },
        "POST /workloads" => new { content = new { name = New() }, lenses = Array.Empty<string>() },
        "PUT /workloads/{workload}" => new { name = New() },
        "PUT /workloads/{workload}/roles/{person}" => new { role = "spectator" },
        "POST /workloads/{workload}/reviews" => new { lens = "production-engineering" },
        "PUT /workloads/{workload}/reviews/{lens}" => new { notes = New() },
        "PUT /workloads/{workload}/reviews/{lens}/answers/{question}" => new { notes = New() },
        "POST /workloads/{workload}/evidence" => new { practice = "OPS07-BP03", rung = "written", note = New() },
        "POST /workloads/{workload}/acceptances" => Acceptance,
        "POST /workloads/{workload}/milestones" => new { name = New() },
        "POST /workloads/{workload}/inheritances" => new { from = stage.Workload, lens = "operational-excellence", questions = Array.Empty<string>() },
        "POST /workloads/{workload}/reviews/{lens}/upgrade" => new { milestoneName = New() },
        "POST /workloads/{workload}/dismissals" => new { probe = "WorkflowWastesTime", until = "2027-03-31", why = "It runs once a month." },
        "POST /workloads/{workload}/scans" => new { },
        "PUT /workloads/{workload}/practices/{practice}/weight" => new { weight = 2, ourRisk = "high", reason = New() },
        "POST /workloads/{workload}/sources/{source}/proposals" => new { },
        "POST /workloads/{workload}/sources" or "PUT /workloads/{workload}/sources/{source}" => new { content = new { address = "https://git.example.com/streaming.git" } },
        "POST /workloads/{workload}/channels" => new { content = new { }, address = "https://hooks.example.com/x" },
        "PUT /workloads/{workload}/profile" => new { profile = NoId },
        "POST /lenses/lint" => new { text = "{}" },
        "POST /workloads/{workload}/what-if" => new { evidence = new[] { new { practice = "OPS07-BP03", rung = "written" } }, acceptances = Array.Empty<string>() },
        "POST /workloads/{workload}/evidence/reaffirm" => new { evidence = new[] { NoId } },
        "POST /lenses" => new { alias = New(), text = "{}" },
        "PUT /lenses/{lens}/draft" => new { text = "{}" },
        "POST /lenses/{lens}/versions" => new { isMajor = false },
        "POST /templates" or "PUT /templates/{template}" => new { name = New() },
        "PUT /templates/{template}/answers/{lens}/{question}" => new { notes = New() },
        "POST /profiles" or "PUT /profiles/{profile}" => ProfileOf(New()),
        "POST /workloads/{workload}/templates/{template}" or "POST /workloads/{workload}/reviews/{lens}/answers/{question}/confirm" or "POST /calendar" => null,
        "POST /workloads/{workload}/evidence/file" or "PUT /workloads/{workload}/reviews/{lens}/answers.xlsx" => null,
        "POST /people/{person}/erase" or "POST /account/totp" or "POST /account/passkeys/options" or "POST /session/passkey/options" => null,
        _ when method is "POST" or "PUT" => throw new InvalidOperationException($"{method} {route}: RealRows.Body has no body for it."),
        _ => null,
    };

    /// <summary>The password with which the member signs in.</summary>
    public const string MatrixPassword = "brisk otter paints seven fences";

    private static readonly object Acceptance = new
    {
        practice = "OPS01-BP01",
        authority = "head of service",
        level = 2,
        reason = "The season is short.",
        compensatingMeasure = "A person watches.",
        expiresOn = "2027-03-31",
    };

    private async Task<string> ValueAsync(string name, string method, string route, Principal principal, string workload) => name switch
    {
        "person" when route.Contains("/roles/", StringComparison.Ordinal) => await PersonWithRoleAsync(method, workload),
        "person" => method is "GET" ? stage.PersonOf(Principal.Member).Id.Value : await NewPersonAsync(),
        "team" => (await Admin.PostJsonAsync("/teams", new { name = New() })).Text("id"),
        "product" => (await Admin.PostJsonAsync("/products", new { name = New() })).Text("id"),
        "token" => await TokenOfAsync(stage.PersonOf(principal)),
        "session" => (await stage.SignInAsync(stage.PersonOf(principal))).Session.Id.Value,
        "passkey" => await PasskeyOfAsync(stage.PersonOf(principal)),
        "evidence" => (await Admin.PostJsonAsync($"/workloads/{workload}/evidence", Body("POST", "/workloads/{workload}/evidence")!)).Text("id"),
        "acceptance" => (await Admin.PostJsonAsync($"/workloads/{workload}/acceptances", Acceptance)).Text("id"),
        "lens" => "operational-excellence",
        "question" => stage.Question,
        "practice" => "OPS07-BP03",
        "number" when route.Contains("/versions/", StringComparison.Ordinal) => (await Admin.GetJsonAsync("/lenses")).GetProperty("items").EnumerateArray().First(l => l.Text("alias") == "operational-excellence").GetProperty("versions")[0].GetString()!,
        "number" => "1",
        "later" when route.Contains("/versions/", StringComparison.Ordinal) => "2024-11-06",
        "later" => "2",
        "code" when route.Contains("/practices/", StringComparison.Ordinal) => "OPS07-BP03",
        "code" => "KOTSU0501",
        "template" when (method, route) is ("DELETE", "/api/v1/templates/{template}/answers/{lens}/{question}") => await AnsweredTemplateAsync(),
        "template" => (await Admin.PostJsonAsync("/templates", new { name = New() })).Text("id"),
        "profile" => (await Admin.PostJsonAsync("/profiles", ProfileOf(New()))).Text("id"),
        "from" => stage.Workload,
        "source" or "scan" or "channel" or "dismissal" or "fingerprint" => NoId,
        "documentName" => "v1",
        "secret" => LinkOf(),
        _ => throw new InvalidOperationException($"{method} {route}: RealRows.ValueAsync has no row for {{{name}}}."),
    };

    // Rows that no test of routes makes: what matters is who is told that they are not there.
    private static string NoId { get; } = new('0', 32);

    private static object ProfileOf(string name) => new
    {
        name,
        description = "",
        answers = new { stage = new[] { "steady" }, harm = new[] { "outage" }, aim = new[] { "less-toil" }, duty = new[] { "none" } },
    };

    private string New() => string.Create(CultureInfo.InvariantCulture, $"new-{++counter}");

    private async Task<string> NewPersonAsync() => (await Admin.PostJsonAsync("/people", new { login = New(), name = "Somebody" })).GetProperty("person").Text("id");

    private async Task<string> AnsweredTemplateAsync()
    {
        var template = (await Admin.PostJsonAsync("/templates", new { name = New() })).Text("id");
        await Admin.PutAsync($"/templates/{template}/answers/operational-excellence/{stage.Question}", new { notes = New() }, 0);
        return template;
    }

    private async Task<string> PersonWithRoleAsync(string method, string workload)
    {
        var person = await NewPersonAsync();
        if (method is not "PUT")
        {
            await Admin.PutAsync($"/workloads/{workload}/roles/{person}", new { role = "member" }, null);
        }

        return person;
    }

    private async Task<string> TokenOfAsync(Person person)
    {
        using var client = stage.Server.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", $"kotsu={(await stage.SignInAsync(person)).Secret}");
        var response = await client.PostAsync("/tokens", new { name = New(), scopes = new[] { "read" } });
        return response.IsSuccessStatusCode ? (await response.ReadAsync()).GetProperty("token").Text("id") : new string('0', 32);
    }

    private async Task<string> PasskeyOfAsync(Person person)
    {
        var id = FactorId.From(Guid.NewGuid().ToString("N"));
        await WriteAsync(unit => unit.Rows<PasskeyRecord>().Add(new()
        {
            Id = id,
            Organisation = person.Organisation,
            Person = person.Id,
            CredentialId = id.Value,
            Name = "key",
            PublicKey = "",
            SignCount = 0,
            Attestation = "",
            ClientData = "",
            CreatedAt = stage.Server.Clock.GetUtcNow(),
        }));
        return id.Value;
    }

    private Task<int> PutTotpAsync(Person person) => stage.Server.Server.Store.WriteAsync(null, async unit =>
    {
        var id = person.Id;
        await unit.Rows<TotpRecord>().RemoveAsync(t => t.Person == id);
        unit.Rows<TotpRecord>().Add(new() { Id = unit.NewId<FactorId>(), Organisation = person.Organisation, Person = id, Secret = stage.Server.Server.Services.GetRequiredService<TotpSecrets>().Hide(Totp.NewSecret()) });
        return 0;
    }, TestContext.Current.CancellationToken);

    private string LinkOf() => stage.Server.Server.Store.WriteAsync(
        null, unit => Task.FromResult(MakeLink.Run(unit, stage.PersonOf(Principal.Member), LinkPurpose.SignIn, stage.Server.Clock.GetUtcNow())), TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private Task<int> WriteAsync(Action<Core.Storing.IUnit> write) => stage.Server.Server.Store.WriteAsync(null, unit =>
    {
        write(unit);
        return Task.FromResult(0);
    }, TestContext.Current.CancellationToken);
}
