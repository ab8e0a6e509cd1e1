using Kotsu.Core.Reviews;

namespace Kotsu.Reports.Wording;

/// <summary>What some practices rest on, together.</summary>
/// <param name="Practices">Practices in play.</param>
/// <param name="Known">Those that somebody was asked about, or that a file showed something of.</param>
/// <param name="Backed">Weight that is backed.</param>
/// <param name="Accepted">Weight that is accepted.</param>
/// <param name="Hope">Weight that rests on hope.</param>
internal sealed record QuestionFigures(int Practices, int Known, double Backed, double Accepted, double Hope)
{
    /// <summary>Their weight.</summary>
    public double Weight => Backed + Accepted + Hope;

    /// <summary>The practices of a question.</summary>
    public static QuestionFigures Of(QuestionReport question) => Of(question.Practices);

    /// <summary>Some practices; those not in play count for nothing.</summary>
    public static QuestionFigures Of(IEnumerable<PracticeReport> practices)
    {
        var inPlay = practices.Where(p => p.NotApplicable is null).ToList();
        return new(
            inPlay.Count,
            inPlay.Count(IsKnown),
            inPlay.Sum(p => p.Weight * p.Backed),
            inPlay.Sum(p => p.Weight * p.Accepted),
            inPlay.Sum(p => p.Weight * p.Hope));
    }

    /// <summary>Whether anything is known of a practice: something was asked, measured, accepted or shown absent.</summary>
    public static bool IsKnown(PracticeReport practice) => practice.HopeClass is not ("unasked" or "unowned") || practice.Evidence.Count > 0;
}
