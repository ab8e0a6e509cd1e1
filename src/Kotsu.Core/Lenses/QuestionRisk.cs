namespace Kotsu.Core.Lenses;

/// <summary>The risk of a question, from the lens's rules and the ticked choices.</summary>
public enum QuestionRisk
{
    /// <summary>Nobody answered it: the rules were not asked.</summary>
    Unanswered,

    /// <summary>People said, with a reason, that the question does not apply.</summary>
    NotApplicable,

    /// <summary>A rule says <c>NO_RISK</c>.</summary>
    None,

    /// <summary>A rule says <c>MEDIUM_RISK</c>.</summary>
    Medium,

    /// <summary>A rule says <c>HIGH_RISK</c>.</summary>
    High,
}
