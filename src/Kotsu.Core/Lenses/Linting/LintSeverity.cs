namespace Kotsu.Core.Lenses.Linting;

/// <summary>How much a finding matters. Higher is worse.</summary>
public enum LintSeverity
{
    /// <summary>Nothing is wrong; the author may want to know.</summary>
    Note,

    /// <summary>The lens works, but perhaps not as its author means.</summary>
    Warning,

    /// <summary>The file is refused, or a rule cannot do what it says.</summary>
    Error,
}
