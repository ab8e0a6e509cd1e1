using System.Globalization;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Engine.Organisations;

/// <summary>Creates an organisation with its first admin and the lenses that ship with Kotsu on its shelf.</summary>
public static class CreateOrganisation
{
    private const long NumbersAbove = 100_000_000_000;

    /// <summary>Creates one.</summary>
    /// <param name="unit">Looks across organisations.</param>
    /// <param name="founder">The first admin's login and name.</param>
    public static async Task<Result<Founded>> RunAsync(IUnit unit, NewOrganisation organisation, NewPerson founder, DateTimeOffset at)
    {
        if (Limits.Name("name", organisation.Name, 1, Organisation.NameMaxLength) is { } problem)
        {
            return problem;
        }

        var moment = Acting.ToMilliseconds(at);
        var id = unit.NewId<OrganisationId>();
        var created = new Organisation
        {
            Id = id,
            Number = NumberOf(id),
            Name = organisation.Name,
            Language = organisation.Language,
            TimeZone = organisation.TimeZone,
            CreatedAt = moment,
        };
        unit.Rows<Organisation>().Add(created);
        var admin = await AddPerson.RunAsync(unit, new(created.Id, default, moment), founder with { IsAdmin = true });
        if (admin.Problem is { } refused)
        {
            return refused;
        }

        await ShelveShippedLenses.RunAsync(unit, created.Id, moment);
        return new Founded(created, admin.Value!);
    }

    // Twelve digits that do not begin with 0: spreadsheets drop those.
    private static string NumberOf(OrganisationId id)
    {
        var random = ulong.Parse(id.Value.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % (ulong)(9 * NumbersAbove);
        return (NumbersAbove + (long)random).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>What an organisation begins with.</summary>
public sealed record NewOrganisation(string Name, Language Language, string TimeZone);

/// <summary>An organisation and its first admin.</summary>
public sealed record Founded(Organisation Organisation, Person Admin);
