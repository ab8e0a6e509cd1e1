namespace Kotsu.Core.Findings;

/// <summary>How far a probe is trusted.</summary>
public enum Stage
{
    /// <summary>Runs and is counted; its findings make no evidence and are not shown as facts.</summary>
    Shadow,

    /// <summary>Its findings are shown and make evidence; never among the five facts.</summary>
    Experimental,

    /// <summary>Precision and recall were measured on real input and both are 90 % or more.</summary>
    Stable,

    /// <summary>No longer run.</summary>
    Retired,
}
