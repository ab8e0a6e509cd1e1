using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Organisations;

/// <summary>Adds, changes and removes teams.</summary>
public static class KeepTeam
{
    /// <summary>Adds one.</summary>
    public static async Task<Result<Team>> AddAsync(IUnit unit, Acting acting, TeamContent content)
    {
        if (await FindProblemAsync(unit, content, null) is { } problem)
        {
            return problem;
        }

        var added = content.On(new() { Id = unit.NewId<TeamId>(), Organisation = acting.Organisation, Name = "" });
        unit.Rows<Team>().Add(added);
        return added;
    }

    /// <summary>Changes one.</summary>
    /// <param name="version">The version that was read.</param>
    public static async Task<Result<Team>> ChangeAsync(IUnit unit, TeamId id, TeamContent content, int version)
    {
        if (await unit.Rows<Team>().FindAsync(t => t.Id == id) is not { } found)
        {
            return ServerProblems.IsNotThere("team");
        }

        if (await FindProblemAsync(unit, content, id) is { } problem)
        {
            return problem;
        }

        var changed = content.On(found) with { Version = version + 1 };
        return found.Version == version && await unit.Rows<Team>().ReplaceAsync(changed) ? changed : ServerProblems.WasChanged("team", found.Version);
    }

    /// <summary>Removes one that no workload names.</summary>
    public static async Task<Result<Team>> RemoveAsync(IUnit unit, TeamId id)
    {
        if (await unit.Rows<Team>().FindAsync(t => t.Id == id) is not { } found)
        {
            return ServerProblems.IsNotThere("team");
        }

        if (await unit.Rows<Workload>().CountAsync(w => w.Team == id) > 0)
        {
            return ServerProblems.IsInUse("team", "workload");
        }

        await unit.Rows<Team>().RemoveAsync(t => t.Id == id);
        return found;
    }

    private static async Task<Problem?> FindProblemAsync(IUnit unit, TeamContent content, TeamId? own)
    {
        var (name, self) = (content.Name, own ?? default);
        return content.FindProblem()
            ?? (await unit.Rows<Team>().CountAsync(t => t.Name == name && t.Id != self) > 0 ? ServerProblems.NameIsTaken("team", name) : null);
    }
}

/// <summary>What a team is said to be.</summary>
/// <param name="Contact">Where it is reached; may be empty.</param>
/// <param name="Layer">The technical layer that it works on; may be empty.</param>
public sealed record TeamContent(string Name, string Contact = "", string Layer = "")
{
    internal Problem? FindProblem() =>
        Limits.Name("name", Name, 1, Team.NameMaxLength)
        ?? Limits.Name("contact", Contact, 0, Team.NameMaxLength)
        ?? Limits.Name("layer", Layer, 0, Team.NameMaxLength);

    internal Team On(Team team) => team with { Name = Name, Contact = Contact, Layer = Layer };
}
