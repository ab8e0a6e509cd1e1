namespace Kotsu.Core.Findings;

/// <summary>The seven viewpoints of Site Production Engineering, in their usual order.</summary>
public enum Viewpoint
{
    /// <summary>State of system, service and business.</summary>
    State,

    /// <summary>Performance.</summary>
    Performance,

    /// <summary>Security.</summary>
    Security,

    /// <summary>Cost.</summary>
    Cost,

    /// <summary>Environment, society, governance.</summary>
    Esg,

    /// <summary>Productivity of everyone inside.</summary>
    Productivity,

    /// <summary>Life of the product and of the technology under it.</summary>
    Lifecycle,
}
