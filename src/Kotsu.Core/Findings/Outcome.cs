namespace Kotsu.Core.Findings;

/// <summary>What a probe found out about one subject. "Could not look" is never "clean".</summary>
public enum Outcome
{
    /// <summary>The probe's statement is true of the subject.</summary>
    True,

    /// <summary>The probe's statement is false of the subject.</summary>
    False,

    /// <summary>What the probe needs to know was not there to be seen.</summary>
    NotAvailable,

    /// <summary>The statement makes no sense for the subject.</summary>
    NotApplicable,

    /// <summary>The probe itself failed. A bug of ours.</summary>
    Error,
}
