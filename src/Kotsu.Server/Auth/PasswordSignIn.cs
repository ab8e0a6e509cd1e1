using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Access;

namespace Kotsu.Server.Auth;

/// <summary>Signs in by login, password and code. Whatever is wrong, the answer and the work are the same.</summary>
internal sealed class PasswordSignIn(IStore store, TimeProvider clock, Passwords passwords, TotpSecrets secrets, Pace pace, DeniedTrail denied)
{
    // Ten tries in a row for a login, whether it exists or not, then one every 90 seconds.
    private static readonly Rate tries = new(1 / 90.0, 10);

    public async Task<Result<SignedIn>> RunAsync(HttpContext context, Credentials given)
    {
        var key = $"login {Secrets.HashOf(given.Login.ToLowerInvariant())}";
        if (pace.Take(key, tries) is { } seconds)
        {
            return ServerProblems.TooManyRequests(seconds);
        }

        var found = await FindAsync(given.Login, context.RequestAborted);
        var isRight = passwords.IsRight(found.Password?.Hash, given.Password);
        var used = Use(found.Totp, given.Code);
        if (!isRight || used.IsRefused || found.Person is not { IsDisabled: false } person)
        {
            return Refuse(context, found.Person);
        }

        var method = used.After is null ? "password" : "password+totp";
        var begun = await Sessions.BeginAsync(store, context, unit => BeginAsync(unit, person, used.After, method));
        if (begun.Value is null)
        {
            return Refuse(context, person); // the code was used a moment ago, by somebody else
        }

        pace.Forget(key);
        return begun;
    }

    private async Task<Result<SignedIn>> BeginAsync(IUnit unit, Person person, TotpRecord? after, string method) =>
        after is null || await unit.Rows<TotpRecord>().ReplaceAsync(after) ? SignIn.Begin(unit, person, method, clock.GetUtcNow()) : AccessProblems.SignInFailed();

    private async Task<Found> FindAsync(string login, CancellationToken cancellationToken)
    {
        var name = login.ToLowerInvariant();
        return await store.ReadAsync(null, async unit =>
        {
            var person = await unit.Rows<Person>().FindAsync(p => p.Login == name);
            var id = person?.Id ?? new PersonId("");
            return new Found(person, await unit.Rows<PasswordRecord>().FindAsync(p => p.Person == id), await unit.Rows<TotpRecord>().FindAsync(t => t.Person == id && t.ConfirmedAt != null));
        }, cancellationToken);
    }

    private (bool IsRefused, TotpRecord? After) Use(TotpRecord? totp, string? code)
    {
        if (totp is null)
        {
            return (false, null);
        }

        var given = code ?? "";
        if (Totp.FindStep(secrets.Show(totp), given, clock.GetUtcNow(), totp.LastStep) is { } step)
        {
            return (false, totp with { LastStep = step, Version = totp.Version + 1 });
        }

        var hash = RecoveryCodes.HashOf(given);
        return totp.RecoveryHashes.Contains(hash)
            ? (false, totp with { RecoveryHashes = [.. totp.RecoveryHashes.Where(h => h != hash)], Version = totp.Version + 1 })
            : (true, null);
    }

    private Problem Refuse(HttpContext context, Person? person)
    {
        var problem = AccessProblems.SignInFailed();
        denied.Tell(context, new(null, person, null), problem, "session.begin");
        return problem;
    }

    private sealed record Found(Person? Person, PasswordRecord? Password, TotpRecord? Totp);
}

/// <summary>What somebody signs in with.</summary>
/// <param name="Code">Of the authenticator app, or a recovery code; null where none is set up.</param>
internal sealed record Credentials(string Login, string Password, string? Code = null);
