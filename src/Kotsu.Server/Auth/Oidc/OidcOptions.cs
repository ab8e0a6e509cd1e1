namespace Kotsu.Server.Auth.Oidc;

/// <summary>The OpenID provider that vouches for people.</summary>
public sealed record OidcOptions
{
    /// <summary>Its issuer, such as <c>https://id.example.com</c>; https, or this machine.</summary>
    public required Uri Issuer { get; init; }

    /// <summary>What it knows this server as.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret that it gave this server; null for a client without one.</summary>
    public string? Secret { get; init; }
}
