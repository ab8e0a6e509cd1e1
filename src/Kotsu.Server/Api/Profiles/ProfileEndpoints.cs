using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Profiles;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Profiles;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Profiles;

/// <summary>Profiles: what matters to a business, said once. They put questions first and change no risk.</summary>
internal static class ProfileEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/profile-questions", Questions).Needs(Need.SignedIn).WithSummary("The questions of every profile").Answers<Page<ProfileQuestion>>();
        api.MapGet("/profiles", ListAsync).Needs(Need.SignedIn).WithSummary("The profiles of the organisation, by name").Answers<Page<ProfileSummary>>();
        api.MapPost("/profiles", MakeAsync).Needs(Need.SignedIn).WithSummary("Makes a profile").Answers<ProfileView>(StatusCodes.Status201Created);
        api.MapGet("/profiles/{profile}", GetAsync).Needs(Need.SignedIn).WithSummary("A profile with its newest answers").Answers<ProfileView>();
        api.MapPut("/profiles/{profile}", PutAsync).Needs(Need.SignedIn).WithSummary("Changes a profile; other answers make a new version").Answers<ProfileView>();
        api.MapDelete("/profiles/{profile}", RemoveAsync).Needs(Need.Admin).WithSummary("Removes a profile that no workload uses").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/workloads/{workload}/profile", GetUseAsync).Needs(Need.In(Role.Spectator)).WithSummary("The profile that a workload uses").Answers<ProfileUseView>();
        api.MapPut("/workloads/{workload}/profile", UseAsync).Needs(Need.In(Role.Owner)).WithSummary("Puts the newest version of a profile on a workload").Answers<ProfileUseView>();
        api.MapDelete("/workloads/{workload}/profile", EndAsync).Needs(Need.In(Role.Owner)).WithSummary("Uses no profile any more").Produces(StatusCodes.Status204NoContent);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.JsonHttpResult<Page<ProfileQuestion>> Questions() => TypedResults.Json(new Page<ProfileQuestion>(ProfileQuestionnaire.Questions, null), ApiJson.Options);

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = page.After ?? "";
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<Profile>().ListAsync(all => all.Where(p => p.Name.CompareTo(after) > 0).OrderBy(p => p.Name).Take(page.Limit + 1)),
            p => p.Name,
            p => new ProfileSummary(p.Id, p.Name, p.Description, p.Newest)));
    }

    private static Task<IResult> MakeAsync(ProfileContent body, Door door) => door.WriteAsync(
        "profile.make",
        (unit, acting) => ChangeProfile.MakeAsync(unit, acting, body),
        p => Shown.Created(ProfileView.Of(p), $"profile/{p.Profile.Id}", $"{ApiEndpoints.Root}/profiles/{p.Profile.Id}", p.Profile.Version));

    private static Task<IResult> GetAsync(ProfileId profile, Door door) => door.ReadAsync(
        async unit =>
        {
            if (await unit.Rows<Profile>().FindAsync(p => p.Id == profile) is not { } found)
            {
                return null;
            }

            var number = found.Newest;
            return new ProfileWithAnswers(found, (await unit.Rows<ProfileVersion>().FindAsync(v => v.Profile == profile && v.Number == number))!);
        },
        "profile",
        Show);

    private static Task<IResult> PutAsync(ProfileId profile, ProfileContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "profile.change", (unit, acting) => ChangeProfile.RunAsync(unit, acting, profile, body, version), Show));

    private static Task<IResult> RemoveAsync(ProfileId profile, Door door) => door.WriteAsync(
        "profile.remove",
        async (unit, _) => await unit.Rows<ProfileUse>().CountAsync(u => u.Profile == profile) > 0 ? ServerProblems.IsInUse("profile", "workload")
            : await unit.Rows<Profile>().RemoveAsync(p => p.Id == profile) > 0 ? new Result<string>(profile.Value, null)
            : ServerProblems.IsNotThere("profile"),
        _ => Shown.Gone($"profile/{profile}"));

    private static Task<IResult> GetUseAsync(WorkloadId workload, Door door) => door.ReadAsync(
        unit => unit.Rows<ProfileUse>().FindAsync(u => u.Workload == workload), "profile of the workload", u => Show(u, workload));

    private static Task<IResult> UseAsync(WorkloadId workload, PutProfileUse body, Door door) => door.WriteAsync(
        "profile.use", (unit, acting) => ChangeProfile.UseAsync(unit, acting, workload, body.Profile), u => Show(u, workload));

    private static Task<IResult> EndAsync(WorkloadId workload, Door door) => door.WriteAsync(
        "profile.end",
        async (unit, _) => await unit.Rows<ProfileUse>().RemoveAsync(u => u.Workload == workload) > 0 ? new Result<string>(workload.Value, null) : ServerProblems.IsNotThere("profile of the workload"),
        _ => Shown.Gone($"workload/{workload}"));

    private static Shown Show(ProfileWithAnswers profile) => Shown.Of(ProfileView.Of(profile), $"profile/{profile.Profile.Id}", profile.Profile.Version);

    private static Shown Show(ProfileUse use, WorkloadId workload) => Shown.Of(new ProfileUseView(use.Profile, use.Number), $"workload/{workload}");
}

/// <summary>A profile in a list.</summary>
internal sealed record ProfileSummary(ProfileId Id, string Name, string Description, int ProfileVersion);

/// <summary>A profile.</summary>
/// <param name="ProfileVersion">The number of its newest answers.</param>
/// <param name="Prioritised">The viewpoints that they put first.</param>
internal sealed record ProfileView(ProfileId Id, ProfileContent Content, int ProfileVersion, IReadOnlyList<Core.Findings.Viewpoint> Prioritised, int Version)
{
    public static ProfileView Of(ProfileWithAnswers profile) => new(
        profile.Profile.Id,
        new(profile.Profile.Name, profile.Profile.Description, profile.Newest.Answers),
        profile.Newest.Number,
        [.. ProfileQuestionnaire.PrioritisedBy(profile.Newest.Answers).Order()],
        profile.Profile.Version);
}

/// <summary>The profile to use.</summary>
internal sealed record PutProfileUse(ProfileId Profile);

/// <summary>The profile that a workload uses.</summary>
internal sealed record ProfileUseView(ProfileId Profile, int ProfileVersion);
