using System.Security.Cryptography;

namespace Kotsu.Engine.Access;

/// <summary>Codes for who lost their authenticator app; each counts once.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;
    private const int Bytes = 10;

    /// <summary>New ones: 80 random bits each, such as <c>abcd-efgh-ijkl-mnop</c>.</summary>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Totp.Base32(RandomNumberGenerator.GetBytes(Bytes)).ToLowerInvariant().Chunk(4).Select(c => new string(c))))];

    /// <summary>What is kept of one, however it is typed.</summary>
    public static string HashOf(string code) => Secrets.HashOf(new([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]));
}
