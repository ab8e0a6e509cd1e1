using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Kotsu.Core.Problems;
using Kotsu.Engine.Access;

namespace Kotsu.Server.Auth.Oidc;

/// <summary>What a provider signs of somebody who signed in there (OpenID Connect Core 1.0, 3.1.3.7).</summary>
internal sealed record IdToken
{
    private static readonly TimeSpan skew = TimeSpan.FromMinutes(1);

    private IdToken(string algorithm, string? keyId, JsonElement claims, (byte[] Data, byte[] Signature) signed) =>
        (Algorithm, KeyId, this.claims, this.signed) = (algorithm, keyId, claims, signed);

    private readonly JsonElement claims;
    private readonly (byte[] Data, byte[] Signature) signed;

    /// <summary>How it says that it was signed.</summary>
    public string Algorithm { get; }

    /// <summary>Which key it says that it was signed with; null where it does not.</summary>
    public string? KeyId { get; }

    /// <summary>Takes one apart; null where it is none.</summary>
    public static IdToken? Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3 || !parts.All(p => Base64Url.IsValid(p)))
        {
            return null;
        }

        try
        {
            var header = JsonElement.Parse(Base64Url.DecodeFromChars(parts[0]));
            var said = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));
            return header.ValueKind is JsonValueKind.Object && said.ValueKind is JsonValueKind.Object && !header.TryGetProperty("crit", out _)
                ? new(Text(header, "alg") ?? "", Text(header, "kid"), said, (Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2])))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether one of these keys signed it.</summary>
    public bool IsSignedBy(IReadOnlyList<SigningKey> keys) =>
        Signatures.IsBelieved(Algorithm)
        && keys.Where(k => k.Use is null or "sig" && (KeyId is null || k.Id == KeyId)).Any(k => Signatures.IsRight(k, Algorithm, signed.Data, signed.Signature));

    /// <summary>For whom it vouches, or why it does not.</summary>
    /// <param name="expected">What it must say.</param>
    public Result<VouchedFor> Read(ExpectedToken expected)
    {
        var trouble = Text(claims, "iss") != expected.Issuer ? "it is another issuer's"
            : !IsFor(expected.ClientId) ? "it is for another client"
            : !(Seconds("exp") is { } expires && expected.Now < expires + skew) ? "it has run out"
            : Seconds("iat") is { } issued && issued > expected.Now + skew ? "it is from the future"
            : Text(claims, "nonce") != expected.Nonce ? "it answers another request"
            : Text(claims, "sub") is not { Length: > 0 and <= 255 } ? "it names nobody"
            : null;
        if (trouble is not null)
        {
            return AccessProblems.ProviderIsNotBelieved(trouble);
        }

        return new VouchedFor(expected.Issuer, Text(claims, "sub")!, VerifiedEmail(claims));
    }

    /// <summary>The e-mail address that the provider has verified; null elsewhere.</summary>
    public static string? VerifiedEmail(JsonElement claims) =>
        claims.TryGetProperty("email_verified", out var verified) && (verified.ValueKind is JsonValueKind.True || (verified.ValueKind is JsonValueKind.String && verified.GetString() == "true"))
            ? Text(claims, "email")
            : null;

    /// <summary>A text among the claims; null where it is none.</summary>
    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    // With several audiences the party that it was issued to must be us.
    private bool IsFor(string client)
    {
        if (!claims.TryGetProperty("aud", out var audience))
        {
            return false;
        }

        var isSeveral = audience.ValueKind is JsonValueKind.Array && audience.GetArrayLength() > 1;
        var isNamed = audience.ValueKind is JsonValueKind.Array ? audience.EnumerateArray().Any(a => a.ValueKind is JsonValueKind.String && a.GetString() == client) : Text(claims, "aud") == client;
        return isNamed && (Text(claims, "azp") is { } party ? party == client : !isSeveral);
    }

    private DateTimeOffset? Seconds(string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253402300799 // year 9999
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}

/// <summary>What a token must say.</summary>
internal sealed record ExpectedToken(string Issuer, string ClientId, string Nonce, DateTimeOffset Now);
