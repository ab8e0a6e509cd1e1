using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Engine.Access;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Organisations;

/// <summary>Changes an account. Whoever becomes or ceases to be an admin, or is disabled, signs in anew.</summary>
public static class ChangePerson
{
    /// <summary>Changes it.</summary>
    /// <param name="version">The version that was read.</param>
    public static async Task<Result<Person>> RunAsync(IUnit unit, PersonId id, PersonContent content, int version)
    {
        if (content.FindProblem() is { } problem)
        {
            return problem;
        }

        if (await unit.Rows<Person>().FindAsync(p => p.Id == id) is not { } person)
        {
            return ServerProblems.IsNotThere("person");
        }

        if (person.ErasedAt is not null)
        {
            return AccessProblems.PersonIsErased();
        }

        var changed = content.On(person) with { Version = version + 1 };
        if (IsActiveAdmin(person) && !IsActiveAdmin(changed) && !await Admins.HasOtherAsync(unit, person))
        {
            return AccessProblems.LastAdmin();
        }

        if (person.Version != version || !await unit.Rows<Person>().ReplaceAsync(changed))
        {
            return ServerProblems.WasChanged("person", person.Version);
        }

        if (changed.IsDisabled || changed.IsAdmin != person.IsAdmin)
        {
            await EndAccess.OfSessionsAsync(unit, id);
        }

        return changed;
    }

    private static bool IsActiveAdmin(Person person) => person is { IsAdmin: true, IsDisabled: false };
}

/// <summary>What an account is changed to.</summary>
/// <param name="Email">Where reminders go; null sends none.</param>
public sealed record PersonContent(string Name, string? Email, Language Language, bool IsAdmin, bool IsDisabled)
{
    internal Problem? FindProblem() =>
        Limits.Name("name", Name, 1, Person.NameMaxLength) ?? (Email is { } email ? Limits.Name("email", email, 3, Person.NameMaxLength) : null);

    internal Person On(Person person) => person with { Name = Name, Email = Email, Language = Language, IsAdmin = IsAdmin, IsDisabled = IsDisabled };
}

/// <summary>Who may do everything in an organisation.</summary>
internal static class Admins
{
    /// <summary>Whether another admin can sign in.</summary>
    public static async Task<bool> HasOtherAsync(IUnit unit, Person person)
    {
        var (id, organisation) = (person.Id, person.Organisation);
        return await unit.Rows<Person>().CountAsync(p => p.Organisation == organisation && p.IsAdmin && !p.IsDisabled && p.Id != id) > 0;
    }
}
