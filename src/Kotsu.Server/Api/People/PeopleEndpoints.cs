using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;
using Kotsu.Engine.Access;
using Kotsu.Engine.Organisations;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.People;

/// <summary>Accounts.</summary>
internal static class PeopleEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/people", ListAsync).Needs(Need.SignedIn).WithSummary("The people of the organisation, by name").Answers<Page<PersonView>>();
        api.MapPost("/people", AddAsync).Needs(Need.Admin with { IsForSessions = true }).WithSummary("Makes an account and an invitation, which is shown once").Answers<InvitedView>(StatusCodes.Status201Created);
        api.MapGet("/people/{person}", GetAsync).Needs(Need.Admin).WithSummary("An account").Answers<PersonView>();
        api.MapPut("/people/{person}", PutAsync).Needs(Need.Admin with { IsForSessions = true }).WithSummary("Changes an account").Answers<PersonView>();
        api.MapPost("/people/{person}/link", LinkAsync).Needs(Need.Admin with { IsForSessions = true }).WithSummary("Makes a new invitation, or a link that resets: it ends sessions and removes password, authenticator app and passkeys").Answers<InvitedView>(StatusCodes.Status201Created);
        api.MapPost("/people/{person}/erase", EraseAsync).Needs(Need.Admin with { IsForSessions = true }).WithSummary("Erases who a person is; what they did stays told under their id").Answers<PersonView>();
    }

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = page.After ?? "";
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<Person>().ListAsync(all => all.Where(p => p.Login.CompareTo(after) > 0).OrderBy(p => p.Login).Take(page.Limit + 1)), p => p.Login, PersonView.Of));
    }

    private static Task<IResult> AddAsync(PostPerson body, Door door) => door.WriteAsync(
        "person.add",
        async (unit, acting) =>
        {
            var added = await AddPerson.RunAsync(unit, acting, new(body.Login, body.Name, body.Email, body.Language, body.IsAdmin));
            return added.Value is { } person
                ? new InvitedView(PersonView.Of(person), MakeLink.Run(unit, person, LinkPurpose.Invitation, acting.At))
                : new Result<InvitedView>(null, added.Problem);
        },
        invited => Shown.Created(invited, $"person/{invited.Person.Id}", $"{ApiEndpoints.Root}/people/{invited.Person.Id}", invited.Person.Version) with { IsSecret = true });

    private static Task<IResult> GetAsync(PersonId person, Door door) => door.ReadAsync(unit => unit.Rows<Person>().FindAsync(p => p.Id == person), "person", Show);

    private static Task<IResult> PutAsync(PersonId person, PersonContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "person.change", (unit, _) => ChangePerson.RunAsync(unit, person, body, version), Show));

    private static Task<IResult> LinkAsync(PersonId person, PostLink body, Door door) => door.WriteAsync(
        "person.link",
        (unit, acting) => LinkPerson.RunAsync(unit, person, body.Purpose is AskedLink.Reset ? LinkPurpose.Reset : LinkPurpose.Invitation, acting.At),
        linked => Shown.Of(new InvitedView(PersonView.Of(linked.Person), linked.Secret), $"person/{person}") with { Status = StatusCodes.Status201Created, IsSecret = true });

    private static Task<IResult> EraseAsync(PersonId person, Door door) => door.WriteAsync("person.erase", (unit, acting) => ErasePerson.RunAsync(unit, acting, person), Show);

    private static Shown Show(Person person) => Shown.Of(PersonView.Of(person), $"person/{person.Id}", person.Version);
}

/// <summary>What a new link is for.</summary>
internal sealed record PostLink(AskedLink Purpose);

/// <summary>What a link can be asked for.</summary>
internal enum AskedLink
{
    /// <summary>For who cannot sign in yet.</summary>
    Invitation,

    /// <summary>For who lost a factor.</summary>
    Reset,
}

/// <summary>A new account.</summary>
internal sealed record PostPerson(string Login, string Name, string? Email = null, Language Language = Language.English, bool IsAdmin = false);

/// <summary>An account and the secret of its invitation.</summary>
internal sealed record InvitedView(PersonView Person, string Secret);

/// <summary>An account.</summary>
internal sealed record PersonView
{
    public required PersonId Id { get; init; }

    public required string Login { get; init; }

    public required string Name { get; init; }

    public required string? Email { get; init; }

    public required Language Language { get; init; }

    public required bool IsAdmin { get; init; }

    public required bool IsDisabled { get; init; }

    public required int Version { get; init; }

    public static PersonView Of(Person person) => new()
    {
        Id = person.Id,
        Login = person.Login,
        Name = person.Name,
        Email = person.Email,
        Language = person.Language,
        IsAdmin = person.IsAdmin,
        IsDisabled = person.IsDisabled,
        Version = person.Version,
    };
}
