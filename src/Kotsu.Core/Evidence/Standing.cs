namespace Kotsu.Core.Evidence;

/// <summary>From where somebody speaks of a practice.</summary>
public enum Standing
{
    /// <summary>Of the team that owns the practice. Such a statement never counts for more than written.</summary>
    Owner,

    /// <summary>Of another team.</summary>
    Outsider,
}
