using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about acceptances of risk.</summary>
public static class AcceptanceProblems
{
    /// <summary>It lacks who, by what authority and level, why, or what is done instead.</summary>
    /// <param name="part">What is not said: "who accepts it".</param>
    public static Problem PartIsMissing(Words part) => Refuse.Invalid("KOTSU0111", ("part", new FindingValue.Phrase(part)));

    /// <summary>It ends on or before the day of its signature.</summary>
    public static Problem EndsBeforeItBegins(DateOnly signed, DateOnly expires) =>
        Refuse.Invalid("KOTSU0112", ("signed", new FindingValue.Date(signed)), ("expires", new FindingValue.Date(expires)));

    /// <summary>It lasts longer than a year.</summary>
    public static Problem LastsTooLong(DateOnly expires, DateOnly latest) =>
        Refuse.Invalid("KOTSU0113", ("expires", new FindingValue.Date(expires)), ("latest", new FindingValue.Date(latest)));

    /// <summary>The number of the renewal does not follow from the acceptances before it.</summary>
    public static Problem RenewalNumberIsWrong(int given, int expected) =>
        Refuse.Conflict("KOTSU0114", ("given", new FindingValue.Count(given)), ("expected", new FindingValue.Count(expected)));

    /// <summary>A renewal gives a reason that was given before.</summary>
    public static Problem ReasonIsNotFresh(int renewal) => Refuse.Conflict("KOTSU0115", ("renewal", new FindingValue.Count(renewal)));

    /// <summary>From the second renewal on, somebody one level higher must sign.</summary>
    public static Problem LevelIsTooLow(int renewal, int level, int needed) => Refuse.Conflict(
        "KOTSU0116",
        ("renewal", new FindingValue.Count(renewal)),
        ("level", new FindingValue.Count(level)),
        ("needed", new FindingValue.Count(needed)));
}
