using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.ServiceHasNoObjective;

/// <summary>True when no objective is written for a service that somebody runs.</summary>
public sealed class ServiceHasNoObjectiveProbe : IProbe
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var snapshot = seen.Get<ObjectivesSnapshot>();
        var written = snapshot.Objectives.ToLookup(o => ServiceNames.Key(o.Service));
        return snapshot.Services.Select(s => Judge(s, [.. written[ServiceNames.Key(s.Name)]]));
    }

    private static Finding Judge(KnownService service, IReadOnlyList<Objective> objectives)
    {
        var subject = new Subject("service", ServiceNames.Key(service.Name), service.Name);
        var name = new FindingValue.Text(service.Name);

        return objectives switch
        {
            [] => Finding.True(subject, "none", service.At, ("service", name)),
            [var first, ..] => Finding.False(
                subject, "has-some", first.At, ("service", name), ("objectives", new FindingValue.Names([.. objectives.Select(o => o.Name).Distinct()]))),
        };
    }
}
