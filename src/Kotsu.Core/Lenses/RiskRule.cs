using Kotsu.Core.Lenses.Conditions;

namespace Kotsu.Core.Lenses;

/// <summary>"When this holds, the question's risk is that."</summary>
/// <param name="When">Parsed once, when the lens is read.</param>
/// <param name="Risk">High, Medium or None.</param>
public sealed record RiskRule(Condition When, QuestionRisk Risk);
