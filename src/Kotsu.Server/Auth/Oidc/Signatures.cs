using System.Buffers.Text;
using System.Security.Cryptography;

namespace Kotsu.Server.Auth.Oidc;

/// <summary>Checks signatures of the kinds that are believed. None, and those with a shared secret, are not among them.</summary>
internal static class Signatures
{
    private static readonly Dictionary<string, (HashAlgorithmName Hash, RSASignaturePadding? Padding, string? Curve)> believed = new()
    {
        ["RS256"] = (HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, null),
        ["PS256"] = (HashAlgorithmName.SHA256, RSASignaturePadding.Pss, null),
        ["ES256"] = (HashAlgorithmName.SHA256, null, "P-256"),
        ["ES384"] = (HashAlgorithmName.SHA384, null, "P-384"),
    };

    public static bool IsBelieved(string algorithm) => believed.ContainsKey(algorithm);

    /// <summary>Whether a key of the right kind made a signature.</summary>
    public static bool IsRight(SigningKey key, string algorithm, byte[] data, byte[] signature)
    {
        var (hash, padding, curve) = believed[algorithm];
        try
        {
            return padding is null
                ? key.Kind is "EC" && key.Curve == curve && IsRightByCurve(key, data, signature, hash)
                : key.Kind is "RSA" && IsRightByRsa(key, data, signature, hash, padding);
        }
        catch (CryptographicException)
        {
            return false; // no key at all
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsRightByRsa(SigningKey key, byte[] data, byte[] signature, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key.Modulus), Exponent = Bytes(key.Exponent) });
        return rsa.KeySize >= 2048 && rsa.VerifyData(data, signature, hash, padding);
    }

    private static bool IsRightByCurve(SigningKey key, byte[] data, byte[] signature, HashAlgorithmName hash)
    {
        var curve = key.Curve == "P-384" ? ECCurve.NamedCurves.nistP384 : ECCurve.NamedCurves.nistP256;
        using var ec = ECDsa.Create(new ECParameters { Curve = curve, Q = new() { X = Bytes(key.X), Y = Bytes(key.Y) } });
        return ec.VerifyData(data, signature, hash);
    }

    private static byte[] Bytes(string? text) => Base64Url.DecodeFromChars(text ?? "");
}
