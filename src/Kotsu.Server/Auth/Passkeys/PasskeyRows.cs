using System.Buffers.Text;
using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Microsoft.AspNetCore.Identity;

namespace Kotsu.Server.Auth.Passkeys;

/// <summary>Passkeys between the framework's form and ours.</summary>
internal static class PasskeyRows
{
    /// <summary>The key under which a credential is found.</summary>
    public static string KeyOf(byte[] credentialId) => Base64Url.EncodeToString(credentialId);

    public static UserPasskeyInfo ToFramework(PasskeyRecord row) => new(
        Base64Url.DecodeFromChars(row.CredentialId),
        Base64Url.DecodeFromChars(row.PublicKey),
        row.CreatedAt,
        (uint)row.SignCount,
        [.. row.Transports],
        row.IsUserVerified,
        row.IsBackupEligible,
        row.IsBackedUp,
        Base64Url.DecodeFromChars(row.Attestation),
        Base64Url.DecodeFromChars(row.ClientData))
    {
        Name = row.Name,
    };

    public static PasskeyRecord Of(FactorId id, UserPasskeyInfo passkey, Person person, string name, DateTimeOffset at) => new()
    {
        Id = id,
        Organisation = person.Organisation,
        Person = person.Id,
        CredentialId = KeyOf(passkey.CredentialId),
        Name = name,
        PublicKey = Base64Url.EncodeToString(passkey.PublicKey),
        SignCount = passkey.SignCount,
        Transports = passkey.Transports ?? [],
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
        Attestation = Base64Url.EncodeToString(passkey.AttestationObject),
        ClientData = Base64Url.EncodeToString(passkey.ClientDataJson),
        CreatedAt = at,
    };
}
