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
        invited => Shown.Created(invited, $"person/{invited.Person.Id}", $"{ApiEndpoints.Root}/people/{invited.Person.Id}", invited.Person.Version));
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
