using System.Security.Cryptography;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Workloads;

/// <summary>Marks a workload as changed, in the unit that changes it.</summary>
public static class WorkloadStamps
{
    /// <summary>Marks a new one.</summary>
    public static void Begin(IUnit unit, OrganisationId organisation, WorkloadId workload) => unit.Rows<WorkloadStamp>().Add(New(organisation, workload));

    /// <summary>Marks one that is there; one that is gone needs no mark.</summary>
    public static Task ChangeAsync(IUnit unit, OrganisationId organisation, WorkloadId workload) => unit.Rows<WorkloadStamp>().ReplaceAsync(New(organisation, workload));

    private static WorkloadStamp New(OrganisationId organisation, WorkloadId workload) =>
        new() { Organisation = organisation, Workload = workload, Value = RandomNumberGenerator.GetHexString(WorkloadStamp.ValueMaxLength, lowercase: true) };
}
