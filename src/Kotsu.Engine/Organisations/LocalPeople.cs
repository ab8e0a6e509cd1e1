using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Access;
using Kotsu.Engine.Auditing;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Organisations;

/// <summary>Adds and resets people on the machine of the store, without a server: the first ones, and where nobody can sign in any more.</summary>
public static class LocalPeople
{
    /// <summary>Adds somebody, and makes the link of their invitation.</summary>
    /// <param name="unit">Looks across organisations.</param>
    /// <param name="organisation">Its name or number; null for the only one there is.</param>
    public static async Task<Result<LocalInvitation>> AddAsync(IUnit unit, NewPerson person, string? organisation, DateTimeOffset at)
    {
        var there = await unit.Rows<Organisation>().ListAsync(all => all.OrderBy(o => o.CreatedAt).Take(20));
        var found = organisation is null ? (there.Count == 1 ? there[0] : null) : there.FirstOrDefault(o => o.Name == organisation || o.Number == organisation);
        if (found is null && (there.Count == 0 || (organisation is not null && person.IsAdmin)))
        {
            return await FoundAsync(unit, person, organisation, at);
        }

        if (found is null)
        {
            return AccessProblems.OrganisationIsNotNamed(string.Join(", ", there.Select(o => $"{o.Name} ({o.Number})")));
        }

        var added = await AddPerson.RunAsync(unit, new(found.Id, default, Acting.ToMilliseconds(at)), person);
        return added.Value is { } who ? await InviteAsync(unit, who, found, at) : new Result<LocalInvitation>(null, added.Problem);
    }

    /// <summary>Removes somebody's factors, ends their sessions, and makes a link that signs them in.</summary>
    /// <param name="unit">Looks across organisations.</param>
    public static async Task<Result<LinkedPerson>> ResetAsync(IUnit unit, string login, DateTimeOffset at)
    {
        var name = login.ToLowerInvariant();
        if (await unit.Rows<Person>().FindAsync(p => p.Login == name) is not { } person)
        {
            return ServerProblems.IsNotThere("person");
        }

        var linked = await LinkPerson.RunAsync(unit, person.Id, LinkPurpose.Reset, at);
        if (linked.Value is not null)
        {
            await TellAsync(unit, person, "person.link", at);
        }

        return linked;
    }

    private static async Task<Result<LocalInvitation>> FoundAsync(IUnit unit, NewPerson person, string? name, DateTimeOffset at)
    {
        var founded = await CreateOrganisation.RunAsync(unit, new(name ?? LocalAdmin.FirstOrganisation.In(person.Language), person.Language, "UTC"), person, at);
        return founded.Value is { } made ? await InviteAsync(unit, made.Admin, made.Organisation, at) with { IsNewOrganisation = true } : new Result<LocalInvitation>(null, founded.Problem);
    }

    private static async Task<LocalInvitation> InviteAsync(IUnit unit, Person person, Organisation organisation, DateTimeOffset at)
    {
        await TellAsync(unit, person, "person.add", at);
        return new(person, organisation, MakeLink.Run(unit, person, LinkPurpose.Invitation, at));
    }

    private static Task TellAsync(IUnit unit, Person person, string action, DateTimeOffset at) =>
        AuditTrail.AddAsync(unit, person.Organisation, new() { At = Acting.ToMilliseconds(at), Action = action, Subject = $"person/{person.Id}" });
}

/// <summary>Somebody new.</summary>
/// <param name="Secret">Of the link that signs them in once.</param>
public sealed record LocalInvitation(Person Person, Organisation Organisation, string Secret)
{
    /// <summary>Whether the organisation was created for them.</summary>
    public bool IsNewOrganisation { get; init; }
}
