using System.Security.Cryptography;
using Kotsu.Engine.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Kotsu.Server.Auth.Passkeys;

/// <summary>What the server must remember between giving options for a passkey and getting its answer. The browser keeps it, sealed; it counts for five minutes and once.</summary>
internal sealed class Ceremonies(IDataProtectionProvider keys, Pace pace)
{
    private static readonly TimeSpan life = TimeSpan.FromMinutes(5);
    private static readonly Rate once = new(1 / 600.0, 1); // longer than the life of what is sealed

    /// <summary>Seals it.</summary>
    /// <param name="purpose">Of what, and whose.</param>
    public string Seal(string purpose, string? state) => ProtectorOf(purpose).Protect(state ?? "", life);

    /// <summary>Opens it; null where it is not ours, for something else, too old or used.</summary>
    public string? Open(string purpose, string sealedState)
    {
        try
        {
            var state = ProtectorOf(purpose).Unprotect(sealedState);
            return pace.Take($"once {Secrets.HashOf(sealedState)}", once) is null ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorOf(string purpose) => keys.CreateProtector("Kotsu.Ceremony", purpose).ToTimeLimitedDataProtector();
}
