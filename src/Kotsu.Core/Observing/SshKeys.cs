using System.Buffers.Text;

namespace Kotsu.Core.Observing;

/// <summary>The keys of ssh as people paste them.</summary>
public static class SshKeys
{
    /// <summary>Longest private key, in characters: RSA of 16,384 bits.</summary>
    public const int PrivateMaxLength = 16_384;

    /// <summary>Longest text of public keys of a host, in characters.</summary>
    public const int HostMaxLength = 8_192;

    private static readonly string[] kinds = ["ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa", "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"];

    /// <summary>The public keys of a host, each as <c>kind base64</c>, of lines as <c>ssh-keyscan</c>, <c>known_hosts</c> or a host's documentation shows them.</summary>
    /// <param name="text">One key a line; empty lines and those that begin with # do not count.</param>
    /// <returns>Null where a line is no key, or where there is none.</returns>
    public static IReadOnlyList<string>? ReadHostKeys(string text)
    {
        var keys = text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(ReadHostKey).ToList();
        return keys.Count == 0 || keys.Contains(null) ? null : [.. keys.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a text is a private key in PEM, or as OpenSSH writes it.</summary>
    public static bool IsPrivateKey(string text) =>
        text.Length <= PrivateMaxLength && text.All(c => c is '\n' or '\r' || !char.IsControl(c))
        && text.TrimStart().StartsWith("-----BEGIN ", StringComparison.Ordinal) && text.TrimEnd().EndsWith("PRIVATE KEY-----", StringComparison.Ordinal);

    // Names of hosts in front of a key do not count: the key is for the host of the address. @cert-authority and @revoked are no keys of a host.
    private static string? ReadHostKey(string line)
    {
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => kinds.Contains(w, StringComparer.Ordinal));
        return at is 0 or 1 && line[0] != '@' && words.Length > at + 1 && Base64.IsValid(words[at + 1]) ? $"{words[at]} {words[at + 1]}" : null;
    }
}
