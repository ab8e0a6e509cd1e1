using System.Security.Cryptography;
using System.Text;

namespace Kotsu.Engine.Access;

/// <summary>Secrets that browsers and programs hold. The store knows their hashes only.</summary>
public static class Secrets
{
    private const int Bytes = 32;

    /// <summary>A new secret: 256 random bits, safe in URLs.</summary>
    public static string New() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a secret. It is random and long, so a plain hash is enough.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
