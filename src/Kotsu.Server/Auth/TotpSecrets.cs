using Kotsu.Core.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Kotsu.Server.Auth;

/// <summary>The secrets of authenticator apps, which the store holds encrypted.</summary>
internal sealed class TotpSecrets(IDataProtectionProvider keys)
{
    private readonly IDataProtector protector = keys.CreateProtector("Kotsu.Totp");

    public string Hide(byte[] secret) => Convert.ToBase64String(protector.Protect(secret));

    public byte[] Show(TotpRecord totp) => protector.Unprotect(Convert.FromBase64String(totp.Secret));
}
