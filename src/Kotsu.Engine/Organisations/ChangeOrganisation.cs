using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Organisations;

/// <summary>Changes an organisation's name, language and time zone.</summary>
public static class ChangeOrganisation
{
    /// <summary>Changes it.</summary>
    /// <param name="version">The version that was read.</param>
    public static async Task<Result<Organisation>> RunAsync(IUnit unit, Acting acting, NewOrganisation content, int version)
    {
        if ((Limits.Name("name", content.Name, 1, Organisation.NameMaxLength) ?? Limits.TimeZone("timeZone", content.TimeZone)) is { } problem)
        {
            return problem;
        }

        var id = acting.Organisation;
        if (await unit.Rows<Organisation>().FindAsync(o => o.Id == id) is not { } organisation)
        {
            return ServerProblems.IsNotThere("organisation");
        }

        var changed = organisation with { Name = content.Name, Language = content.Language, TimeZone = content.TimeZone, Version = version + 1 };
        return organisation.Version == version && await unit.Rows<Organisation>().ReplaceAsync(changed)
            ? changed
            : ServerProblems.WasChanged("organisation", organisation.Version);
    }
}
