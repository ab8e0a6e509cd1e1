namespace Kotsu.Core.Findings;

/// <summary>What a probe says of one subject. It names a message; the sentences stand in <c>probe.yaml</c>.</summary>
public sealed record Finding
{
    private static readonly IReadOnlyDictionary<string, FindingValue> none = new Dictionary<string, FindingValue>();

    /// <summary>Whether the probe's statement holds.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What it is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Id of a message of the probe's definition.</summary>
    public required string Message { get; init; }

    /// <summary>The values that the message names. May hold more than the message names, never less.</summary>
    public IReadOnlyDictionary<string, FindingValue> Values { get; init; } = none;

    /// <summary>Where to check it; null where there is no place (nothing was seen).</summary>
    public Location? At { get; init; }

    /// <summary>The statement holds of <paramref name="subject"/>.</summary>
    public static Finding True(Subject subject, string message, Location? at, params (string Name, FindingValue Value)[] values) =>
        Create(Outcome.True, subject, message, at, values);

    /// <summary>The statement does not hold of <paramref name="subject"/>.</summary>
    public static Finding False(Subject subject, string message, Location? at, params (string Name, FindingValue Value)[] values) =>
        Create(Outcome.False, subject, message, at, values);

    /// <summary>What is needed to tell was not there to be seen.</summary>
    public static Finding NotAvailable(Subject subject, string message, Location? at, params (string Name, FindingValue Value)[] values) =>
        Create(Outcome.NotAvailable, subject, message, at, values);

    /// <summary>The statement makes no sense for <paramref name="subject"/>.</summary>
    public static Finding NotApplicable(Subject subject, string message, Location? at, params (string Name, FindingValue Value)[] values) =>
        Create(Outcome.NotApplicable, subject, message, at, values);

    private static Finding Create(Outcome outcome, Subject subject, string message, Location? at, (string Name, FindingValue Value)[] values) => new()
    {
        Outcome = outcome,
        Subject = subject,
        Message = message,
        At = at,
        Values = values.Length == 0 ? none : values.ToDictionary(v => v.Name, v => v.Value),
    };
}
