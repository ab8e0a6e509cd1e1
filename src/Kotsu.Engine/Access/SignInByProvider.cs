using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Access;

/// <summary>Begins the session of somebody whom an OpenID provider vouches for.</summary>
public static class SignInByProvider
{
    /// <summary>Begins it. The first time, the account is matched by its verified e-mail address with somebody who was invited; nobody is created.</summary>
    /// <param name="unit">Looks across organisations.</param>
    public static async Task<Result<SignedIn>> RunAsync(IUnit unit, VouchedFor account, DateTimeOffset at)
    {
        var (issuer, subject) = (account.Issuer, account.Subject);
        var known = await unit.Rows<ExternalLogin>().FindAsync(l => l.Issuer == issuer && l.Subject == subject);
        var id = known?.Person ?? default;
        var person = known is null ? await MatchAsync(unit, account, at) : await unit.Rows<Person>().FindAsync(p => p.Id == id);
        return person is { IsDisabled: false } ? SignIn.Begin(unit, person, "oidc", at) : AccessProblems.ProviderIsNotBelieved("nobody here belongs to this account");
    }

    private static async Task<Person?> MatchAsync(IUnit unit, VouchedFor account, DateTimeOffset at)
    {
        if (account.VerifiedEmail is not { } email)
        {
            return null;
        }

        var lower = email.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // The database compares; it knows this form only.
        var found = await unit.Rows<Person>().ListAsync(all => all
            .Where(p => !p.IsDisabled && p.ErasedAt == null && (p.Login == lower || (p.Email != null && p.Email.ToLower() == lower))).Take(2));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        if (found.Count != 1)
        {
            return null; // nobody, or it cannot be told who of two
        }

        var (person, issuer) = (found[0].Id, account.Issuer);
        if (await unit.Rows<ExternalLogin>().CountAsync(l => l.Person == person && l.Issuer == issuer) > 0)
        {
            return null; // another account of this provider belongs to them: the address changed hands
        }

        unit.Rows<ExternalLogin>().Add(new()
        {
            Organisation = found[0].Organisation,
            Person = person,
            Issuer = issuer,
            Subject = account.Subject,
            CreatedAt = Acting.ToMilliseconds(at),
        });
        return found[0];
    }
}

/// <summary>An account that a provider vouches for.</summary>
/// <param name="VerifiedEmail">Its e-mail address where the provider has verified it; null elsewhere.</param>
public sealed record VouchedFor(string Issuer, string Subject, string? VerifiedEmail);
