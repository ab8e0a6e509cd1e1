namespace Kotsu.Core.Lenses.Linting;

/// <summary>What a finding is about. <see cref="LintRules"/> explains each.</summary>
public enum LintKind
{
    /// <summary>The file is no lens.</summary>
    NotALens,

    /// <summary>The form is broken or bent: a bound, a missing key, an id.</summary>
    Form,

    /// <summary>A condition names a choice that the question does not have.</summary>
    UnknownChoice,

    /// <summary>A condition that no selection makes true.</summary>
    RuleNeverHolds,

    /// <summary>A rule whose every selection is taken by an earlier one.</summary>
    RuleShadowed,

    /// <summary>The rules before the default leave nothing to it.</summary>
    DefaultNeverReached,

    /// <summary>A rule decides only where "none of these" is ticked together with other choices.</summary>
    RuleNeedsNoneWithOthers,

    /// <summary>The risk is the same for every selection.</summary>
    RiskNeverChanges,

    /// <summary>There is no <c>default</c> rule.</summary>
    NoDefault,

    /// <summary>There are selections for which no rule holds.</summary>
    NoRuleMatches,

    /// <summary>Ticking one more good practice raises the risk.</summary>
    NotMonotone,

    /// <summary>A choice says that nothing is done, and its id does not end with <c>_no</c>.</summary>
    NegativeChoice,

    /// <summary>A risk in a title is not the risk of the rules.</summary>
    LabelContradicts,

    /// <summary>The lens bears the name of another lens.</summary>
    NameOfAnother,
}
