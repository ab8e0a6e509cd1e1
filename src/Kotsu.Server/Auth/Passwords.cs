using Kotsu.Core.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kotsu.Server.Auth;

/// <summary>Hashes passwords slowly, and compares.</summary>
internal sealed class Passwords
{
    private const int Iterations = 210_000; // of PBKDF2 with HMAC-SHA512

    private readonly PasswordHasher<Person> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly string nobodys;

    public Passwords() => nobodys = HashOf(Guid.NewGuid().ToString());

    public string HashOf(string password) => hasher.HashPassword(null!, password);

    /// <summary>Whether a password is the one that was hashed. It takes as long where there is none.</summary>
    /// <param name="hash">Null where there is none.</param>
    public bool IsRight(string? hash, string password) =>
        hasher.VerifyHashedPassword(null!, hash ?? nobodys, password) is not PasswordVerificationResult.Failed && hash is not null;
}
