using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.RuntimeIsEndOfLife;

/// <summary>True when a file pins a runtime or base image whose free support has ended. The last day of support is not its end.</summary>
public sealed class RuntimeIsEndOfLifeProbe : IProbe
{
    // Half a year is two quarters' plans: long enough to move a runtime without haste.
    private const int SoonInDays = 180;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var snapshot = seen.Get<RuntimesSnapshot>();
        return snapshot.Pins
            .DistinctBy(p => (p.At.Path, p.Product, p.Version))
            .Select(p => Judge(p, snapshot.ObservedOn));
    }

    private static Finding Judge(RuntimePin pin, DateOnly on)
    {
        var runtime = $"{Lifecycles.Shipped.NameOf(pin.Product)} {pin.Version}";
        var subject = new Subject("pin", $"{pin.At.Path}#{pin.Product} {pin.Version}", $"{runtime} in {pin.At.Path}");
        (string, FindingValue)[] said = [("runtime", new FindingValue.Text(runtime)), ("pinned", new FindingValue.Text(pin.Pinned))];

        return Lifecycles.Shipped.Find(pin.Product, pin.Version) switch
        {
            { Ended: { } ended } when on > ended => Finding.True(subject, "ended", pin.At, [.. said, Date(ended), ("ago", Days(ended, on))]),
            { Ended: { } ended } when on.AddDays(SoonInDays) >= ended => Finding.False(subject, "ends-soon", pin.At, [.. said, Date(ended), ("left", Days(on, ended))]),
            { Ended: { } ended } => Finding.False(subject, "supported", pin.At, [.. said, Date(ended)]),
            { } => Finding.False(subject, "no-end-set", pin.At, said),
            null => Unlisted(pin, subject, said, on),
        };
    }

    private static Finding Unlisted(RuntimePin pin, Subject subject, (string, FindingValue)[] said, DateOnly on) =>
        Lifecycles.Shipped.FindOldestAbove(pin.Product, pin.Version) is { Ended: { } ended } oldest && on > ended
            ? Finding.True(subject, "older", pin.At, [.. said, Date(ended), ("oldest", new FindingValue.Text($"{oldest.Name} {oldest.Cycle}"))])
            : Finding.NotAvailable(subject, "unknown", pin.At, said);

    private static (string, FindingValue) Date(DateOnly day) => ("ended", new FindingValue.Date(day));

    private static FindingValue.Days Days(DateOnly from, DateOnly to) => new(to.DayNumber - from.DayNumber);
}
