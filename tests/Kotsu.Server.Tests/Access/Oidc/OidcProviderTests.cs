using Kotsu.Core.Problems;
using Kotsu.Engine.Access;
using Kotsu.Server.Auth.Oidc;

namespace Kotsu.Server.Tests.Access.Oidc;

public sealed class OidcProviderTests
{
    private static readonly AskedSignIn asked = new("state", "nonce", "verifier");
    private readonly SteadyClock clock = new();

    [Fact]
    public async Task A_token_that_says_what_it_must_vouches_for_its_subject()
    {
        await using var provider = await SmallProvider.StartAsync();

        var vouched = await RedeemAsync(provider, provider.Sign(Claims(provider)));

        Assert.Equal(new(provider.Name, "ada", "ada@example.com"), vouched.Value);
    }

    public static TheoryData<string, object?> Wrongs { get; } = new()
    {
        { "iss", "https://elsewhere.example" },
        { "aud", "another" },
        { "aud", new[] { "kotsu", "another" } },
        { "azp", "another" },
        { "exp", 1 },
        { "exp", null },
        { "exp", "tomorrow" },
        { "iat", 4_000_000_000 },
        { "nonce", "another" },
        { "nonce", null },
        { "sub", "" },
        { "sub", null },
    };

    [Theory]
    [MemberData(nameof(Wrongs), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_says_something_else_vouches_for_nobody(string claim, object? value)
    {
        await using var provider = await SmallProvider.StartAsync();
        var claims = Claims(provider);
        claims[claim] = value;

        var vouched = await RedeemAsync(provider, provider.Sign(claims));

        Assert.Equal("KOTSU0538", vouched.Problem?.Code);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    public async Task A_token_is_believed_by_its_providers_key_alone(string algorithm)
    {
        await using var provider = await SmallProvider.StartAsync();

        Assert.Equal("KOTSU0538", (await RedeemAsync(provider, provider.Sign(Claims(provider), algorithm))).Problem?.Code);
    }

    [Fact]
    public async Task A_token_changed_anywhere_is_refused()
    {
        await using var provider = await SmallProvider.StartAsync();
        using var client = Client(provider);
        var token = provider.Sign(Claims(provider));

        for (var i = 0; i < token.Length - 1; i += 7)
        {
            provider.Token = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            Assert.Equal("KOTSU0538", (await client.RedeemAsync("code", asked, new("http://localhost/"), TestContext.Current.CancellationToken)).Problem?.Code);
        }
    }

    [Fact]
    public async Task A_new_key_is_asked_for_once_a_minute_at_most()
    {
        await using var provider = await SmallProvider.StartAsync();
        using var client = Client(provider);
        var codes = new List<string?>();
        async Task SignInAsync()
        {
            provider.Token = provider.Sign(Claims(provider));
            codes.Add((await client.RedeemAsync("code", asked, new("http://localhost/"), TestContext.Current.CancellationToken)).Problem?.Code);
        }

        await SignInAsync();
        provider.Rotate();
        await SignInAsync();
        await SignInAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await SignInAsync();

        Assert.Equal([null, "KOTSU0538", "KOTSU0538", null], codes);
        Assert.Equal(2, provider.KeysAsked);
    }

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_is_not_used()
    {
        await using var provider = await SmallProvider.StartAsync();
        provider.CallsItself = "https://elsewhere.example";

        Assert.Equal("KOTSU0537", (await RedeemAsync(provider, "")).Problem?.Code);
    }

    private Dictionary<string, object?> Claims(SmallProvider provider) => new()
    {
        ["iss"] = provider.Name,
        ["aud"] = "kotsu",
        ["sub"] = "ada",
        ["nonce"] = "nonce",
        ["exp"] = clock.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds(),
        ["iat"] = clock.GetUtcNow().ToUnixTimeSeconds(),
        ["email"] = "ada@example.com",
        ["email_verified"] = true,
    };

    private OidcProvider Client(SmallProvider provider) => new(new() { Issuer = provider.Issuer, ClientId = "kotsu" }, clock);

    private async Task<Result<VouchedFor>> RedeemAsync(SmallProvider provider, string token)
    {
        provider.Token = token;
        using var client = Client(provider);
        return await client.RedeemAsync("code", asked, new("http://localhost/"), TestContext.Current.CancellationToken);
    }
}
