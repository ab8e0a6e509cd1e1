namespace Kotsu.Core.Findings;

/// <summary>How bad a probe's bad outcome is by itself, before any practice is looked at. Higher is worse.</summary>
public enum Severity
{
    /// <summary>Worth doing when somebody is there anyway.</summary>
    Low = 1,

    /// <summary>Costs time or raises a risk in the coming months.</summary>
    Medium = 2,

    /// <summary>Can hurt users or the people on call any day.</summary>
    High = 3,
}
