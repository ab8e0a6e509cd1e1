using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Engine.Organisations;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Organisations;

/// <summary>The caller's organisation.</summary>
internal static class OrganisationEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/organisation", GetAsync).Needs(Need.SignedIn).WithSummary("The organisation").Answers<OrganisationView>();
        api.MapPut("/organisation", PutAsync).Needs(Need.Admin).WithSummary("Changes the organisation").Answers<OrganisationView>();
    }

    private static Task<IResult> GetAsync(Door door) => door.ReadAsync(
        unit => unit.Rows<Organisation>().FindAsync(o => o.Id == door.Caller.Organisation), "organisation", Show);

    private static Task<IResult> PutAsync(PutOrganisation body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "organisation.change", (unit, acting) => ChangeOrganisation.RunAsync(unit, acting, new(body.Name, body.Language, body.TimeZone), version), Show));

    private static Shown Show(Organisation organisation) => Shown.Of(OrganisationView.Of(organisation), $"organisation/{organisation.Id}", organisation.Version);
}

/// <summary>What an organisation is changed to.</summary>
internal sealed record PutOrganisation(string Name, Language Language, string TimeZone);

/// <summary>An organisation.</summary>
internal sealed record OrganisationView(OrganisationId Id, string Number, string Name, Language Language, string TimeZone, int Version)
{
    public static OrganisationView Of(Organisation organisation) =>
        new(organisation.Id, organisation.Number, organisation.Name, organisation.Language, organisation.TimeZone, organisation.Version);
}
