namespace Kotsu.Core.Findings;

/// <summary>A probe's id: its statement in one word, the name of its folder, such as <c>AlertHasNoRunbook</c>.</summary>
public readonly record struct ProbeId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
