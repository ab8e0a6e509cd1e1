namespace Kotsu.Core.Organisations;

/// <summary>What a person may do with one workload. Each may do what those before it may.</summary>
public enum Role
{
    /// <summary>Looks.</summary>
    Spectator,

    /// <summary>Looks, and gives evidence from outside the owning team: the rung <em>checked</em>.</summary>
    Outsider,

    /// <summary>Answers, gives evidence, puts findings aside.</summary>
    Member,

    /// <summary>Also accepts risks, takes milestones, changes the workload, its sources, its lenses and who has which role.</summary>
    Owner,
}
