using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Engine.Access;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Organisations;

/// <summary>Erases everything that tells who a person is. Their id stays, so that what they did stays told and the audit log whole.</summary>
public static class ErasePerson
{
    private static readonly Words nobody = new("Erased person", "消去された利用者");

    /// <summary>Erases them; a second time changes nothing.</summary>
    public static async Task<Result<Person>> RunAsync(IUnit unit, Acting acting, PersonId id)
    {
        if (await unit.Rows<Person>().FindAsync(p => p.Id == id) is not { } person)
        {
            return ServerProblems.IsNotThere("person");
        }

        if (person.ErasedAt is not null)
        {
            return person;
        }

        if (person is { IsAdmin: true, IsDisabled: false } && !await Admins.HasOtherAsync(unit, person))
        {
            return AccessProblems.LastAdmin();
        }

        await EndAccess.OfFactorsAsync(unit, id);
        await EndAccess.OfSessionsAsync(unit, id);
        await unit.Rows<ExternalLogin>().RemoveAsync(l => l.Person == id);
        await unit.Rows<ApiToken>().RemoveAsync(t => t.Person == id); // a token's name is the person's own words
        await unit.Rows<RoleAssignment>().RemoveAsync(r => r.Person == id);
        var erased = Blank(person, acting.At);
        return await unit.Rows<Person>().ReplaceAsync(erased) ? erased : ServerProblems.WasChanged("person", person.Version);
    }

    private static Person Blank(Person person, DateTimeOffset at) => person with
    {
        Login = $"erased-{person.Id}",
        Name = nobody.In(person.Language),
        Email = null,
        IsAdmin = false,
        IsDisabled = true,
        ErasedAt = at,
        Version = person.Version + 1,
    };
}
