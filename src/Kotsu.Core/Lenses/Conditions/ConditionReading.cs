using System.Globalization;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Conditions;

/// <summary>What came of reading a condition: exactly one of the two is there.</summary>
public sealed record ConditionReading(Condition? Condition, ConditionTrouble? Trouble);

/// <summary>Why a text is no condition.</summary>
/// <param name="Column">Where, from 1, in UTF-16 units; one past the end when something is missing there.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Allowed">What may stand there.</param>
public sealed record ConditionTrouble(int Column, Words Found, Words Allowed)
{
    /// <summary>What stands at which column, in one phrase.</summary>
    public Words FoundAt
    {
        get
        {
            var column = Column.ToString(CultureInfo.InvariantCulture);
            return new($"{Found.En} at column {column}", $"{column}文字目の{Found.Ja}");
        }
    }
}
