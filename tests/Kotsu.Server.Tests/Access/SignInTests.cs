using System.Net;
using Kotsu.Engine.Access;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Tests.Access;

public sealed class SignInTests
{
    private const string Password = "brisk otter paints seven fences";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_password_signs_in_and_what_is_wrong_is_not_told(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        await server.Admin.PutAsync("/account/password", new { password = Password }, null);

        var answers = new List<string>();
        foreach (var body in new object[] { new { login = "admin", password = "not this one at all" }, new { login = "nobody", password = Password }, new { login = "admin", password = "" } })
        {
            using var client = server.Anonymous();
            var refused = await client.PostAsync("/session", body);
            answers.Add($"{(int)refused.StatusCode} {await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }

        using var right = server.Anonymous();
        var signedIn = await right.PostJsonAsync("/session", new { login = "ADMIN", password = Password });
        Assert.StartsWith("401 ", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        Assert.Equal("password", signedIn.Text("method"));
        Assert.Equal("admin", (await right.GetJsonAsync("/session")).Text("login"));
    }

    [Fact]
    public async Task A_code_counts_once_and_a_recovery_code_too()
    {
        await using var server = await RunningServer.StartAsync();
        var (secret, recovery) = await SetUpTotpAsync(server);
        server.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = Totp.CodeOf(secret, Totp.StepAt(server.Clock.GetUtcNow()));

        var without = await SignInAsync(server, null);
        var first = await SignInAsync(server, code);
        var again = await SignInAsync(server, code);
        var recovered = await SignInAsync(server, recovery.ToUpperInvariant());
        var recoveredAgain = await SignInAsync(server, recovery);

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized],
            [without, first, again, recovered, recoveredAgain]);
    }

    [Fact]
    public async Task Two_who_send_one_code_at_once_are_not_both_let_in()
    {
        await using var server = await RunningServer.StartAsync();
        var (secret, _) = await SetUpTotpAsync(server);
        server.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = Totp.CodeOf(secret, Totp.StepAt(server.Clock.GetUtcNow()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignInAsync(server, code)));

        Assert.Single(answers, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Changing_a_factor_ends_ones_other_sessions_and_takes_a_fresh_one()
    {
        await using var server = await RunningServer.StartAsync();
        var other = await server.SignInAsync();
        var late = await server.SignInAsync();

        var set = await server.Admin.PutAsync("/account/password", new { password = Password }, null);
        server.Clock.Advance(TimeSpan.FromMinutes(15));
        var old = await server.Admin.PutAsync("/account/password", new { password = Password + "!" }, null);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Forbidden), (set.StatusCode, old.StatusCode));
        Assert.Equal("KOTSU0535", (await old.ReadAsync()).Text("code"));
        foreach (var ended in new[] { other, late })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await ended.GetAsync(new Uri("/api/v1/session", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.True(Assert.Single((await server.Admin.GetJsonAsync("/account/sessions")).GetProperty("items").EnumerateArray()).GetProperty("isCurrent").GetBoolean());
    }

    [Theory]
    [InlineData(29, HttpStatusCode.OK)]
    [InlineData(30, HttpStatusCode.Unauthorized)]
    public async Task A_session_ends_after_half_an_hour_without_use(int minutes, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();

        server.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(status, (await server.Admin.GetAsync(new Uri("/api/v1/session", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_session_in_use_ends_after_twelve_hours()
    {
        await using var server = await RunningServer.StartAsync();
        var answers = new List<HttpStatusCode>();

        for (var quarter = 1; quarter <= 48; quarter++)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(15));
            answers.Add((await server.Admin.GetAsync(new Uri("/api/v1/session", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 47), HttpStatusCode.Unauthorized], answers);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("nobody")]
    public async Task A_login_that_was_tried_ten_times_rests_whether_it_exists_or_not(string login)
    {
        await using var server = await RunningServer.StartAsync();
        await server.Admin.PutAsync("/account/password", new { password = Password }, null);
        using var client = server.Anonymous();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/session", new { login, password = "guess" })).StatusCode);
        }

        var rests = await client.PostAsync("/session", new { login, password = Password });
        server.Clock.Advance(TimeSpan.FromSeconds(90));
        var later = await client.PostAsync("/session", new { login, password = Password });

        Assert.Equal((HttpStatusCode.TooManyRequests, "90"), (rests.StatusCode, rests.Headers.RetryAfter?.ToString()));
        Assert.Equal(login == "admin" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, later.StatusCode);
    }

    [Fact]
    public async Task An_address_may_try_to_sign_in_five_times_a_minute()
    {
        await using var server = await RunningServer.StartAsync(rates: RunningServer.Unlimited with { SignIn = new Rates().SignIn });
        using var client = server.Anonymous();
        var answers = new List<HttpStatusCode>();

        for (var i = 0; i < 5; i++)
        {
            answers.Add((await client.PostAsync("/session", new { login = $"nobody{i}", password = "guess" })).StatusCode);
        }

        server.Clock.Advance(TimeSpan.FromSeconds(12));
        answers.Add((await client.PostAsync("/session", new { login = "nobody", password = "guess" })).StatusCode);

        // The admin of the test signed in from the same address before.
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 4), HttpStatusCode.TooManyRequests, HttpStatusCode.Unauthorized], answers);
    }

    [Fact]
    public async Task Each_credential_has_a_rate_of_its_own()
    {
        await using var server = await RunningServer.StartAsync(rates: RunningServer.Unlimited with { Api = new(50, 100) });
        using var program = server.WithToken((await server.Admin.PostJsonAsync("/tokens", new { name = "ci", scopes = new[] { "read" } })).Text("secret"));
        var uri = new Uri("/api/v1/session", UriKind.Relative);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 101; i++)
        {
            answers.Add((await program.GetAsync(uri, TestContext.Current.CancellationToken)).StatusCode);
        }

        var person = await server.Admin.GetAsync(uri, TestContext.Current.CancellationToken);
        server.Clock.Advance(TimeSpan.FromMilliseconds(20));
        var later = await program.GetAsync(uri, TestContext.Current.CancellationToken);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 100), HttpStatusCode.TooManyRequests], answers);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (person.StatusCode, later.StatusCode));
    }

    [Theory]
    [InlineData("127.0.0.0/8", "203.0.113.9")]
    [InlineData("10.0.0.0/8", "127.0.0.1")]
    public async Task Only_a_trusted_proxy_is_believed_about_an_address(string trusted, string told)
    {
        await using var server = await RunningServer.StartAsync(trustedProxy: trusted);
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        var secret = (await server.Server.MakeSignInLinkAsync("admin", Core.Text.Language.English, TestContext.Current.CancellationToken)).Value!.Segments[^1];

        await client.PostJsonAsync("/session/link", new { secret });

        Assert.Equal(told, (await server.Admin.GetJsonAsync("/audit")).GetProperty("items")[0].Text("address"));
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void Who_has_many_addresses_is_one(string address, string network) => Assert.Equal(network, Kotsu.Server.Api.Addresses.NetworkOf(IPAddress.Parse(address)));

    [Fact]
    public async Task Secrets_stand_nowhere_in_the_store()
    {
        await using var server = await RunningServer.StartAsync();
        await server.Admin.PutAsync("/account/password", new { password = Password }, null);
        server.Admin.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var totp = (await server.Admin.PostJsonAsync("/account/totp", new { })).Text("secret");
        var token = (await server.Admin.PostJsonAsync("/tokens", new { name = "ci", scopes = new[] { "read" } })).Text("secret");
        var invitation = (await server.Admin.PostJsonAsync("/people", new { login = "grace", name = "Grace" })).Text("secret");

        var written = string.Concat(Directory.EnumerateFiles(server.Data, "server.db*").Select(ReadShared));

        Assert.Contains("grace", written, StringComparison.Ordinal);
        Assert.All([Password, totp, token, token[6..], invitation], s => Assert.DoesNotContain(s, written, StringComparison.Ordinal));
    }

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<HttpStatusCode> SignInAsync(RunningServer server, string? code)
    {
        using var client = server.Anonymous();
        return (await client.PostAsync("/session", new { login = "admin", password = Password, code })).StatusCode;
    }

    private static async Task<(byte[] Secret, string Recovery)> SetUpTotpAsync(RunningServer server)
    {
        await server.Admin.PutAsync("/account/password", new { password = Password }, null);
        var begun = await server.Admin.PostJsonAsync("/account/totp", new { });
        var secret = FromBase32(begun.Text("secret"));
        var confirmed = await server.Admin.PutAsync("/account/totp", new { code = Totp.CodeOf(secret, Totp.StepAt(server.Clock.GetUtcNow())) }, null);
        return (secret, (await confirmed.ReadAsync()).GetProperty("recoveryCodes")[0].GetString()!);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
