using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Access;
using Microsoft.AspNetCore.Identity;

namespace Kotsu.Server.Auth.Passkeys;

/// <summary>Signs in by a passkey.</summary>
internal sealed class PasskeySignIn(IStore store, TimeProvider clock, Ceremonies ceremonies, DeniedTrail denied, IPasskeyHandler<Person> handler)
{
    public async Task<Result<SignedIn>> RunAsync(HttpContext context, string purpose, string sealedState, string credential)
    {
        if (ceremonies.Open(purpose, sealedState) is not { } state)
        {
            return AccessProblems.PasskeyIsRefused("its options are used, too old or another's");
        }

        var shown = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = state });
        if (!shown.Succeeded)
        {
            return AccessProblems.PasskeyIsRefused(shown.Failure.Message);
        }

        var begun = await Sessions.BeginAsync(store, context, unit => BeginAsync(unit, shown.Passkey));
        if (begun.Problem is { } problem)
        {
            denied.Tell(context, new(null, shown.User, null), problem, "session.begin");
        }

        return begun;
    }

    // Read again where it is written: it may have been removed, or its person disabled, while it was checked.
    private async Task<Result<SignedIn>> BeginAsync(IUnit unit, UserPasskeyInfo used)
    {
        var key = PasskeyRows.KeyOf(used.CredentialId);
        if (await unit.Rows<PasskeyRecord>().FindAsync(p => p.CredentialId == key) is not { } passkey)
        {
            return AccessProblems.SignInFailed();
        }

        var id = passkey.Person;
        if (await unit.Rows<Person>().FindAsync(p => p.Id == id) is not { IsDisabled: false } person
            || !await unit.Rows<PasskeyRecord>().ReplaceAsync(passkey with { SignCount = used.SignCount, IsBackedUp = used.IsBackedUp }))
        {
            return AccessProblems.SignInFailed();
        }

        return SignIn.Begin(unit, person, "passkey", clock.GetUtcNow());
    }
}
