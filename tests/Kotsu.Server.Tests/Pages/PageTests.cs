using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kotsu.Server.Tests.Pages;

/// <summary>The document of the page. It must have been built: <c>eng/build-page</c>, as <c>./test</c> does.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task The_document_holds_what_the_api_would_answer_to_who_looks()
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Shop" }, lenses = new[] { "operational-excellence" } })).Text("id");

        var answers = AnswersIn(await ReadAsync(server.Admin, server, $"/workloads/{workload}", "ja"));

        foreach (var path in new[] { "/api/v1/session", $"/api/v1/workloads/{workload}", $"/api/v1/workloads/{workload}/standing" })
        {
            Assert.Equal((await ReadAsync(server.Admin, server, path, "ja")).Trim(), answers.GetProperty(path).GetProperty("body").GetRawText());
        }
    }

    [Fact]
    public async Task It_holds_what_an_edit_of_it_must_name()
    {
        await using var server = await RunningServer.StartAsync();
        var lens = await server.Admin.GetJsonAsync("/lenses/operational-excellence/versions/2024-11-06");
        await server.Admin.PostJsonAsync("/lenses", new { alias = "own", text = lens.Text("text"), overlay = (string?)null });

        var answers = AnswersIn(await ReadAsync(server.Admin, server, "/lenses/own/draft", "en"));

        Assert.Equal("\"1\"", answers.GetProperty("/api/v1/lenses/own/versions/draft").Text("tag"));
    }

    [Fact]
    public async Task What_stands_at_the_door_is_told_to_everybody()
    {
        await using var server = await RunningServer.StartAsync();
        using var stranger = server.Anonymous();

        var document = await ReadAsync(stranger, server, "/sign-in?to=%2Flenses", "en");

        Assert.Contains("Use a passkey", document, StringComparison.Ordinal);
        Assert.Equal("/api/v1/session/ways", Assert.Single(AnswersIn(document).EnumerateObject()).Name);
    }

    [Fact]
    public async Task What_only_an_answer_tells_is_asked_for_as_well()
    {
        await using var server = await RunningServer.StartAsync();
        var template = (await server.Admin.PostJsonAsync("/templates", new { name = "Day one", description = "" })).Text("id");

        var ofLens = AnswersIn(await ReadAsync(server.Admin, server, "/lenses/operational-excellence", "en"));
        var ofTemplate = AnswersIn(await ReadAsync(server.Admin, server, $"/settings/templates/{template}", "en"));

        Assert.True(ofLens.TryGetProperty("/api/v1/lenses/operational-excellence/versions/2024-11-06/lint", out _));
        Assert.Contains(ofTemplate.EnumerateObject(), answer => answer.Name.EndsWith("/questions", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/hope?practice=one&two", "%2Fhope%3Fpractice%3Done%26two")]
    public async Task Who_is_not_signed_in_is_told_nothing_and_sent_to_the_door(string room, string asWritten)
    {
        await using var server = await RunningServer.StartAsync();
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = "Secret shop" }, lenses = Array.Empty<string>() })).Text("id");
        using var stranger = server.Anonymous();

        using var answer = await GetAsync(stranger, server, $"/workloads/{workload}{room}", "en");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/sign-in?to=%2Fworkloads%2F{workload}{asWritten}", answer.Headers.Location?.OriginalString);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_only_an_administrator_may_read_is_not_asked_for_others()
    {
        await using var server = await RunningServer.StartAsync();
        var invited = await server.Admin.PostJsonAsync("/people", new { login = "ada", name = "Ada", email = (string?)null, language = "english", isAdmin = false });
        using var ordinary = await server.SignInAsync(invited.Text("secret"));

        var (ofAdmin, ofOther) = (AnswersIn(await ReadAsync(server.Admin, server, "/settings/organisation", "en")), AnswersIn(await ReadAsync(ordinary, server, "/settings/organisation", "en")));

        Assert.True(ofAdmin.TryGetProperty("/api/v1/audit?limit=50", out _));
        Assert.False(ofOther.TryGetProperty("/api/v1/audit?limit=50", out _));
        Assert.True(ofOther.TryGetProperty("/api/v1/organisation", out _));
        Assert.DoesNotContain("denied", (await server.Admin.GetJsonAsync("/audit?limit=50")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_cannot_end_the_element_that_holds_it()
    {
        await using var server = await RunningServer.StartAsync();
        const string Name = "</script><script>alert(1)</script><b onclick=x>";
        var workload = (await server.Admin.PostJsonAsync("/workloads", new { content = new { name = Name }, lenses = Array.Empty<string>() })).Text("id");

        var document = await ReadAsync(server.Admin, server, $"/workloads/{workload}", "en");

        Assert.DoesNotContain("<script>alert", document, StringComparison.Ordinal);
        Assert.DoesNotContain("<b onclick", document, StringComparison.Ordinal);
        Assert.Equal(Name, AnswersIn(document).GetProperty($"/api/v1/workloads/{workload}").GetProperty("body").GetProperty("content").Text("name"));
    }

    [Fact]
    public async Task The_policy_lets_the_documents_own_script_run_and_no_other()
    {
        await using var server = await RunningServer.StartAsync();

        using var answer = await GetAsync(server.Admin, server, "/", "en");

        var document = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var script = document[(document.LastIndexOf("<script>", StringComparison.Ordinal) + 8)..document.LastIndexOf("</script>", StringComparison.Ordinal)];
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains($"script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", null, "lang=\"ja\"")]
    [InlineData("ja", "kotsu-language=en", "lang=\"en\"")]
    [InlineData("en", "kotsu-language=ja; kotsu-theme=dark", "lang=\"ja\" data-theme=\"dark\"")]
    [InlineData("en", "kotsu-theme=x\" onload=\"y", "data-theme=\"system\"")]
    public async Task Language_and_theme_are_what_the_reader_chose(string accepted, string? cookie, string expected)
    {
        await using var server = await RunningServer.StartAsync();
        using var reader = server.Anonymous();
        if (cookie is not null)
        {
            reader.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", cookie);
        }

        Assert.Contains(expected, await ReadAsync(reader, server, "/sign-in", accepted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/nothing", "application/problem+json")]
    [InlineData("/_app/immutable/none.js", "application/problem+json")]
    public async Task An_address_of_programs_is_refused_as_programs_read_it(string path, string type)
    {
        await using var server = await RunningServer.StartAsync();

        using var answer = await GetAsync(server.Admin, server, path, "en");

        Assert.Equal((HttpStatusCode.NotFound, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Files_come_compressed_to_who_reads_it_so_and_the_same_to_who_does_not()
    {
        await using var server = await RunningServer.StartAsync();
        var document = await ReadAsync(server.Admin, server, "/", "en");
        var script = document[document.IndexOf("/_app/immutable/entry/start", StringComparison.Ordinal)..];
        var path = script[..script.IndexOf('"', StringComparison.Ordinal)];

        using var plain = await GetAsync(server.Admin, server, path, "en");
        using var compressed = await GetAsync(server.Admin, server, path, "en", "br");

        Assert.Equal("br", Assert.Single(compressed.Content.Headers.ContentEncoding));
        Assert.Contains("immutable", compressed.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        await using var unpacked = new System.IO.Compression.BrotliStream(await compressed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await new StreamReader(unpacked).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("en", "/_app/immutable/nodes/")]
    [InlineData("ja", "/_app/immutable/ja/nodes/")]
    public async Task The_document_names_at_once_all_that_its_screen_begins_with_and_every_name_is_a_file(string language, string ofScreen)
    {
        await using var server = await RunningServer.StartAsync();

        var overview = Named(await ReadAsync(server.Admin, server, "/workloads/00000000000000000000000000000000", language));
        var practice = Named(await ReadAsync(server.Admin, server, "/practice", language));

        Assert.Contains(overview, path => path.StartsWith(ofScreen, StringComparison.Ordinal));
        Assert.NotEqual(overview, practice);
        foreach (var path in overview.Union(practice))
        {
            using var file = await GetAsync(server.Admin, server, path, language);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }

    private static string[] Named(string document) => [.. Regex.Matches(document, "<link rel=\"(?:modulepreload|stylesheet)\" href=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];

    private static JsonElement AnswersIn(string document)
    {
        const string Begin = "id=\"kotsu-first\">";
        var from = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return JsonDocument.Parse(document[from..document.IndexOf("</script>", from, StringComparison.Ordinal)]).RootElement;
    }

    private static async Task<string> ReadAsync(HttpClient client, RunningServer server, string path, string language)
    {
        using var answer = await GetAsync(client, server, path, language);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, RunningServer server, string path, string language, string? encoding = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Server.Address, path));
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }

        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
