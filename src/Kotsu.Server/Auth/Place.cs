using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Workloads;

namespace Kotsu.Server.Auth;

/// <summary>The workload that a request names, as it was when it was found out who asks.</summary>
/// <param name="Stamped">The workload with its stamp.</param>
/// <param name="Role">What whoever asks is in it; null for nothing.</param>
/// <param name="Team">The name of its team; null where nobody said.</param>
internal sealed record Place(StampedWorkload Stamped, Role? Role, string? Team)
{
    /// <summary>The workload.</summary>
    public Workload Workload => Stamped.Workload;

    /// <summary>Who answers for what no declaration gives to a team.</summary>
    public string? OwnerOfAll => Workload.ReviewOwner is { Length: > 0 } named ? named : Team;
}
