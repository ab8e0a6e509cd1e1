using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Answering;

/// <summary>All reviews of a workload as they stood at one moment. Nothing of it ever changes.</summary>
public sealed record Milestone : IRow
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Most milestones of a workload: AWS's limit.</summary>
    public const int MostOfAWorkload = 100;

    /// <summary>Its id.</summary>
    public required MilestoneId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>From 1 in each workload.</summary>
    public required int Number { get; init; }

    /// <summary>Its name: 3–100 characters, unique in its workload.</summary>
    public required string Name { get; init; }

    /// <summary>Who took it.</summary>
    public required PersonId By { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The figures of what was frozen, so that a list need not unpack it; null without a lens.</summary>
    public MilestoneFigures? Figures { get; init; }

    /// <summary>What was frozen.</summary>
    public required MilestoneContent Content { get; init; }
}

/// <summary>The figures of a milestone: shares of the weight of the practices in play. Ratios, 0–1.</summary>
/// <param name="Weight">The weight; no unit.</param>
/// <param name="Backed">What evidence backs.</param>
/// <param name="Accepted">What was accepted.</param>
/// <param name="Hope">The rest.</param>
public sealed record MilestoneFigures(double Weight, double Backed, double Accepted, double Hope);
