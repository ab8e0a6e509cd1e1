namespace Kotsu.Demo;

/// <summary>The clock of the day that is being told.</summary>
internal sealed class StoryClock : TimeProvider
{
    /// <summary>What it says.</summary>
    public DateTimeOffset Now { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
