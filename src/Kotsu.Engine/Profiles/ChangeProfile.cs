using Kotsu.Core.Problems;
using Kotsu.Core.Profiles;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Profiles;

/// <summary>Makes profiles, answers them anew, and puts them on workloads.</summary>
public static class ChangeProfile
{
    private const int DescriptionMaxLength = 500;

    /// <summary>Makes one.</summary>
    public static async Task<Result<ProfileWithAnswers>> MakeAsync(IUnit unit, Acting acting, ProfileContent content)
    {
        if (FindProblem(content) is { } problem)
        {
            return problem;
        }

        if (await unit.Rows<Profile>().CountAsync(p => p.Name == content.Name) > 0)
        {
            return ServerProblems.NameIsTaken("profile", content.Name);
        }

        var profile = new Profile
        {
            Id = unit.NewId<ProfileId>(),
            Organisation = acting.Organisation,
            Name = content.Name,
            Description = content.Description,
            Newest = 1,
        };
        unit.Rows<Profile>().Add(profile);
        return new ProfileWithAnswers(profile, AddVersion(unit, acting, profile, content));
    }

    /// <summary>Changes one. Other answers make a new version; workloads stay at theirs until they are upgraded.</summary>
    /// <param name="version">The version of the row that was read.</param>
    public static async Task<Result<ProfileWithAnswers>> RunAsync(IUnit unit, Acting acting, ProfileId id, ProfileContent content, int version)
    {
        if (FindProblem(content) is { } problem)
        {
            return problem;
        }

        if (await unit.Rows<Profile>().FindAsync(p => p.Id == id) is not { } profile)
        {
            return ServerProblems.IsNotThere("profile");
        }

        var number = profile.Newest;
        var before = (await unit.Rows<ProfileVersion>().FindAsync(v => v.Profile == id && v.Number == number))!;
        var isSame = before.Answers.Count == content.Answers.Count && before.Answers.All(a => content.Answers.TryGetValue(a.Key, out var now) && a.Value.SequenceEqual(now));
        var changed = profile with { Name = content.Name, Description = content.Description, Newest = isSame ? number : number + 1, Version = version + 1 };
        return profile.Version == version && await unit.Rows<Profile>().ReplaceAsync(changed)
            ? new ProfileWithAnswers(changed, isSame ? before : AddVersion(unit, acting, changed, content))
            : ServerProblems.WasChanged("profile", profile.Version);
    }

    /// <summary>Puts the newest version of a profile on a workload, in the place of any other.</summary>
    public static async Task<Result<ProfileUse>> UseAsync(IUnit unit, Acting acting, WorkloadId workload, ProfileId id)
    {
        if (await unit.Rows<Profile>().FindAsync(p => p.Id == id) is not { } profile)
        {
            return ServerProblems.IsNotThere("profile");
        }

        await unit.Rows<ProfileUse>().RemoveAsync(u => u.Workload == workload);
        var use = new ProfileUse { Organisation = acting.Organisation, Workload = workload, Profile = id, Number = profile.Newest };
        unit.Rows<ProfileUse>().Add(use);
        return use;
    }

    private static ProfileVersion AddVersion(IUnit unit, Acting acting, Profile profile, ProfileContent content)
    {
        var version = new ProfileVersion
        {
            Organisation = acting.Organisation,
            Profile = profile.Id,
            Number = profile.Newest,
            Answers = content.Answers,
            At = acting.At,
        };
        unit.Rows<ProfileVersion>().Add(version);
        return version;
    }

    private static Problem? FindProblem(ProfileContent content) =>
        Limits.Name("name", content.Name, 3, Profile.NameMaxLength)
        ?? Limits.Text("description", content.Description, 0, DescriptionMaxLength)
        ?? ProfileQuestionnaire.Questions.Select(q => FindProblem(q, content)).FirstOrDefault(p => p is not null)
        ?? (content.Answers.Keys.FirstOrDefault(k => ProfileQuestionnaire.Questions.All(q => q.Id != k)) is { } unknown ? ServerProblems.IsNotThere($"question {unknown}") : null);

    private static Problem? FindProblem(ProfileQuestion question, ProfileContent content)
    {
        var chosen = content.Answers.GetValueOrDefault(question.Id) ?? [];
        var allowed = string.Join(", ", question.Choices.Select(c => c.Id));
        return chosen.Count >= 1 && chosen.Count <= question.Most && chosen.Distinct().Count() == chosen.Count && chosen.All(c => question.Choices.Any(k => k.Id == c))
            ? null
            : ServerProblems.ValueIsNotAllowed($"answers.{question.Id}", new($"1 to {question.Most} of {allowed}", $"{allowed}から1～{question.Most}個"));
    }
}

/// <summary>What is said of a profile.</summary>
/// <param name="Answers">The chosen answers by question: every question has at least one.</param>
public sealed record ProfileContent(string Name, string Description, IReadOnlyDictionary<string, IReadOnlyList<string>> Answers);

/// <summary>A profile and its newest answers.</summary>
public sealed record ProfileWithAnswers(Profile Profile, ProfileVersion Newest);
