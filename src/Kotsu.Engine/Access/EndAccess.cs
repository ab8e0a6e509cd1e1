using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Engine.Access;

/// <summary>Takes away what somebody signs in with, or is signed in by.</summary>
public static class EndAccess
{
    /// <summary>Ends the sessions of a person, and links that would begin one.</summary>
    /// <param name="except">A session that stays; null ends all.</param>
    public static async Task OfSessionsAsync(IUnit unit, PersonId person, SessionId? except = null)
    {
        var kept = except ?? default;
        await unit.Rows<OneTimeLink>().RemoveAsync(l => l.Person == person);
        await (except is null ? unit.Rows<Session>().RemoveAsync(s => s.Person == person) : unit.Rows<Session>().RemoveAsync(s => s.Person == person && s.Id != kept));
    }

    /// <summary>Removes password, authenticator app and passkeys.</summary>
    public static Task OfFactorsAsync(IUnit unit, PersonId person) => unit.Rows<SignInFactor>().RemoveAsync(f => f.Person == person);
}
