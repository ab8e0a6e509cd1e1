using Microsoft.AspNetCore.DataProtection;

namespace Kotsu.Server.Observing;

/// <summary>Secrets of other systems that the server must send again: encrypted in the store with keys that lie in the data folder, never with them.</summary>
internal sealed class KeptSecrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("Kotsu.KeptSecrets.v1");

    /// <summary>The secret as the store keeps it; null and empty stay what they are.</summary>
    public string? Protect(string? secret) => string.IsNullOrEmpty(secret) ? secret : protector.Protect(secret);

    /// <summary>The secret.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys are others: the store was restored without them.</exception>
    public string Reveal(string kept) => protector.Unprotect(kept);
}
