using System.Text.Json.Serialization;

namespace Kotsu.Server.Auth.Oidc;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0).</summary>
internal sealed record Discovered
{
    [JsonPropertyName("issuer")]
    public string Issuer { get; init; } = "";

    [JsonPropertyName("authorization_endpoint")]
    public Uri? Authorization { get; init; }

    [JsonPropertyName("token_endpoint")]
    public Uri? Token { get; init; }

    [JsonPropertyName("userinfo_endpoint")]
    public Uri? Person { get; init; }

    [JsonPropertyName("jwks_uri")]
    public Uri? Keys { get; init; }
}

/// <summary>The answer of its token endpoint.</summary>
internal sealed record TokenAnswer
{
    [JsonPropertyName("id_token")]
    public string IdToken { get; init; } = "";

    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }
}

/// <summary>Its keys (RFC 7517).</summary>
internal sealed record KeySet
{
    [JsonPropertyName("keys")]
    public IReadOnlyList<SigningKey> Keys { get; init; } = [];
}

/// <summary>One of them.</summary>
internal sealed record SigningKey
{
    [JsonPropertyName("kid")]
    public string? Id { get; init; }

    [JsonPropertyName("kty")]
    public string Kind { get; init; } = "";

    [JsonPropertyName("use")]
    public string? Use { get; init; }

    [JsonPropertyName("crv")]
    public string? Curve { get; init; }

    [JsonPropertyName("n")]
    public string? Modulus { get; init; }

    [JsonPropertyName("e")]
    public string? Exponent { get; init; }

    [JsonPropertyName("x")]
    public string? X { get; init; }

    [JsonPropertyName("y")]
    public string? Y { get; init; }
}
