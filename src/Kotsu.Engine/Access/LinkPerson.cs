using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;

namespace Kotsu.Engine.Access;

/// <summary>Makes a new link for somebody whose invitation ran out, or who lost a factor. Links made before count for nothing then.</summary>
public static class LinkPerson
{
    /// <summary>Makes one.</summary>
    /// <param name="purpose">An invitation for who cannot sign in yet; a reset ends the sessions and removes the factors of who can.</param>
    public static async Task<Result<LinkedPerson>> RunAsync(IUnit unit, PersonId id, LinkPurpose purpose, DateTimeOffset at)
    {
        if (await unit.Rows<Person>().FindAsync(p => p.Id == id) is not { } person)
        {
            return ServerProblems.IsNotThere("person");
        }

        if (person.ErasedAt is not null)
        {
            return AccessProblems.PersonIsErased();
        }

        if (purpose is LinkPurpose.Reset)
        {
            await EndAccess.OfFactorsAsync(unit, id);
        }
        else if (await CanSignInAsync(unit, id))
        {
            return AccessProblems.PersonCanSignIn();
        }

        await EndAccess.OfSessionsAsync(unit, id);
        return new LinkedPerson(person, MakeLink.Run(unit, person, purpose, at));
    }

    private static async Task<bool> CanSignInAsync(IUnit unit, PersonId id) =>
        await unit.Rows<PasswordRecord>().CountAsync(p => p.Person == id) > 0
        || await unit.Rows<PasskeyRecord>().CountAsync(p => p.Person == id) > 0
        || await unit.Rows<ExternalLogin>().CountAsync(l => l.Person == id) > 0
        || await unit.Rows<Session>().CountAsync(s => s.Person == id) > 0;
}

/// <summary>A person and the secret of their link, which is shown once.</summary>
public sealed record LinkedPerson(Person Person, string Secret);
