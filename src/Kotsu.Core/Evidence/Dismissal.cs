using Kotsu.Core.Findings;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Evidence;

/// <summary>Somebody put findings aside for a while, with a reason. They are still counted and shown, and come back by themselves.</summary>
public sealed record Dismissal
{
    /// <summary>The one finding that is meant; null when a probe is named.</summary>
    public Fingerprint? Fingerprint { get; init; }

    /// <summary>The probe whose findings are meant; null when one finding is named.</summary>
    public ProbeId? Probe { get; init; }

    /// <summary>Pattern of the paths whose findings are meant; null means everywhere. Only with <see cref="Probe"/>.</summary>
    public string? Path { get; init; }

    /// <summary>The day on which it was said.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The first day on which the findings count again.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Why; never empty.</summary>
    public required string Why { get; init; }

    /// <summary>Who; empty where <c>kotsu.yaml</c> says it, whose history knows.</summary>
    public required string By { get; init; }

    /// <summary>The file that says so.</summary>
    public Location? At { get; init; }

    /// <summary>The same said by <c>suppress</c> of <c>kotsu.yaml</c>, which names no first day: it holds from ever.</summary>
    public static Dismissal From(Suppression suppression) => new()
    {
        Probe = suppression.Probe,
        Path = suppression.Path,
        On = DateOnly.MinValue,
        Until = suppression.Until,
        Why = suppression.Reason,
        By = "",
        At = suppression.At,
    };

    /// <summary>Whether it holds on <paramref name="day"/>. It ends at the start of <see cref="Until"/>.</summary>
    public bool IsInForceOn(DateOnly day) => On <= day && day < Until;
}
