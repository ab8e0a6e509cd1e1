using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses;

/// <summary>A question's risk and how it came about.</summary>
/// <param name="Rule">Number of the rule that decided, from 1 in file order; null where none did.</param>
/// <param name="Warning">What a reader must know of it; null where there is nothing.</param>
public sealed record RiskVerdict(QuestionRisk Risk, int? Rule, Words? Warning);
