using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Organisations;

/// <summary>Makes an account. Nobody can sign in to it before an invitation is used.</summary>
public static class AddPerson
{
    /// <summary>Makes one.</summary>
    public static async Task<Result<Person>> RunAsync(IUnit unit, Acting acting, NewPerson person)
    {
        var login = person.Login.ToLowerInvariant();
        var problem = Limits.Name("login", login, 1, Person.NameMaxLength)
            ?? Limits.Name("name", person.Name, 1, Person.NameMaxLength)
            ?? (person.Email is { } email ? Limits.Name("email", email, 3, Person.NameMaxLength) : null);
        if (problem is not null)
        {
            return problem;
        }

        if (await unit.Rows<Person>().CountAsync(p => p.Login == login) > 0)
        {
            return ServerProblems.NameIsTaken("person", login);
        }

        var added = new Person
        {
            Id = unit.NewId<PersonId>(),
            Organisation = acting.Organisation,
            Login = login,
            Name = person.Name,
            Email = person.Email,
            Language = person.Language,
            IsAdmin = person.IsAdmin,
            CreatedAt = acting.At,
        };
        unit.Rows<Person>().Add(added);
        return added;
    }
}

/// <summary>What an account begins with.</summary>
public sealed record NewPerson(string Login, string Name, string? Email, Language Language, bool IsAdmin);
