using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kotsu.Server.Tests.Access.Oidc;

/// <summary>A provider that says what a test wants said.</summary>
internal sealed class SmallProvider : IAsyncDisposable
{
    private readonly WebApplication application;
    private RSA key = RSA.Create(2048);
    private string keyId = "first";

    private SmallProvider(WebApplication application) => this.application = application;

    /// <summary>The token that its token endpoint gives.</summary>
    public string Token { get; set; } = "";

    /// <summary>What it calls itself; null for what it is.</summary>
    public string? CallsItself { get; set; }

    /// <summary>How often its keys were asked for.</summary>
    public int KeysAsked { get; private set; }

    public Uri Issuer => new(application.Urls.First());

    public static async Task<SmallProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var provider = new SmallProvider(builder.Build());
        provider.application.Urls.Add("http://127.0.0.1:0");
        provider.application.MapGet("/.well-known/openid-configuration", () => TypedResults.Json(new
        {
            issuer = provider.CallsItself ?? provider.Name,
            authorization_endpoint = provider.Name + "/authorize",
            token_endpoint = provider.Name + "/token",
            jwks_uri = provider.Name + "/keys",
        }));
        provider.application.MapGet("/keys", provider.Keys);
        provider.application.MapPost("/token", () => TypedResults.Json(new { id_token = provider.Token }));
        await provider.application.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>Its issuer as it writes it.</summary>
    public string Name => Issuer.OriginalString.TrimEnd('/');

    /// <summary>A new key in place of the old one.</summary>
    public void Rotate()
    {
        key.Dispose();
        (key, keyId) = (RSA.Create(2048), "second");
    }

    /// <summary>A token with these claims.</summary>
    public string Sign(object claims, string algorithm = "RS256", string? kid = null)
    {
        var text = $"{Part(new { alg = algorithm, kid = kid ?? keyId })}.{Part(claims)}";
        var data = Encoding.ASCII.GetBytes(text);
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.ExportRSAPublicKeyPem()), data),
            _ => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        key.Dispose();
    }

#pragma warning disable CA1859 // its type has no name
    private IResult Keys()
    {
        KeysAsked++;
        var open = key.ExportParameters(includePrivateParameters: false);
        return TypedResults.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = keyId, n = Base64Url.EncodeToString(open.Modulus), e = Base64Url.EncodeToString(open.Exponent) } } });
    }
#pragma warning restore CA1859

    private static string Part(object content) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
}
