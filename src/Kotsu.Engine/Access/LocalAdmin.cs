using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Engine.Organisations;

namespace Kotsu.Engine.Access;

/// <summary>Whoever runs the program on the machine of the store: they can read the store as it is, so they are let in as an admin.</summary>
public static class LocalAdmin
{
    internal static Words FirstOrganisation { get; } = new("Our organisation", "私たちの組織");

    /// <summary>The secret of a link that signs them in. On an empty store an organisation is created with them as its first admin.</summary>
    /// <param name="unit">Looks across organisations.</param>
    public static async Task<Result<string>> MakeLinkAsync(IUnit unit, string login, Language language, DateTimeOffset at) =>
        await FindOrCreateAsync(unit, login, language, at) switch
        {
            { Value: { } person } => MakeLink.Run(unit, person, LinkPurpose.SignIn, at),
            var refused => refused.Problem!,
        };

    /// <summary>The admin that they are. On an empty store an organisation is created with them as its first admin.</summary>
    /// <param name="unit">Looks across organisations.</param>
    public static async Task<Result<Person>> FindOrCreateAsync(IUnit unit, string login, Language language, DateTimeOffset at)
    {
        var name = login.Length == 0 ? "admin" : login.ToLowerInvariant();
        var person = await unit.Rows<Person>().FindAsync(p => p.Login == name && p.IsAdmin && !p.IsDisabled)
            ?? await unit.Rows<Person>().FindAsync(p => p.IsAdmin && !p.IsDisabled);
        if (person is not null)
        {
            return person;
        }

        var founded = await CreateOrganisation.RunAsync(unit, new(FirstOrganisation.In(language), language, "UTC"), new(name, name, null, language, IsAdmin: true), at);
        return founded.Value is { } made ? made.Admin : founded.Problem!;
    }
}
