using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Hope.Changes;

/// <summary>
/// The workload at one moment of a replay. Whatever begins and ends by date is in it without its dates, so that moving the clock
/// moves nothing but the age of evidence.
/// </summary>
internal sealed class ReplayState
{
    private readonly SortedDictionary<string, PracticeInPlay> practices = new(StringComparer.Ordinal);
    private readonly Dictionary<PracticeCode, Dictionary<EvidenceKey, PracticeEvidence>> evidence = [];
    private readonly HashSet<EvidenceKey> dismissed = [];
    private readonly HashSet<RiskAcceptance> acceptances = [];
    private readonly HashSet<NotApplicable> notApplicable = [];
    private readonly Dictionary<PracticeCode, PracticeCourse> courses = [];

    /// <summary>Puts a practice in play, or in the place of what it was.</summary>
    public void Put(PracticeInPlay practice)
    {
        practices[practice.Code.Value] = practice;
        courses.Remove(practice.Code);
    }

    /// <summary>Takes a practice out.</summary>
    public void Remove(PracticeCode practice) => practices.Remove(practice.Value);

    /// <summary>A practice that is in play.</summary>
    public PracticeInPlay Find(PracticeCode practice) => practices[practice.Value];

    /// <summary>Puts evidence there, or in the place of what it was.</summary>
    public void Put(EvidenceKey key, PracticeEvidence value)
    {
        if (!evidence.TryGetValue(key.Practice, out var known))
        {
            evidence[key.Practice] = known = [];
        }

        known[key] = value;
        courses.Remove(key.Practice);
    }

    /// <summary>Takes evidence away.</summary>
    public void Remove(EvidenceKey key)
    {
        evidence.GetValueOrDefault(key.Practice)?.Remove(key);
        courses.Remove(key.Practice);
    }

    /// <summary>Puts evidence aside, or back.</summary>
    public void Dismiss(EvidenceKey key, bool isDismissed)
    {
        _ = isDismissed ? dismissed.Add(key) : dismissed.Remove(key);
        courses.Remove(key.Practice);
    }

    /// <summary>An acceptance begins or ends.</summary>
    public void Accept(RiskAcceptance acceptance, bool isThere)
    {
        _ = isThere ? acceptances.Add(acceptance) : acceptances.Remove(acceptance);
        courses.Remove(acceptance.Practice);
    }

    /// <summary>A practice goes out of play, or comes back.</summary>
    public void PutOut(NotApplicable statement, bool isThere) => _ = isThere ? notApplicable.Add(statement) : notApplicable.Remove(statement);

    /// <summary>Hope on <paramref name="day"/>. Ratio, 0–1. Without any practice everything is hope.</summary>
    public double HopeOn(DateOnly day)
    {
        var outOfPlay = notApplicable.Select(n => n.Practice).ToHashSet();
        double weight = 0, hope = 0;
        foreach (var practice in practices.Values.Where(p => !outOfPlay.Contains(p.Code)))
        {
            var stands = CourseOf(practice).On(day);
            weight += stands.Weight;
            hope += stands.Weight * stands.Split.Sum;
        }

        return weight > 0 ? hope / weight : 1;
    }

    private PracticeCourse CourseOf(PracticeInPlay practice)
    {
        if (!courses.TryGetValue(practice.Code, out var course))
        {
            courses[practice.Code] = course = new(
                practice,
                [.. (evidence.GetValueOrDefault(practice.Code) ?? []).Where(e => !dismissed.Contains(e.Key)).Select(e => e.Value with { Dismissal = null })],
                [.. acceptances.Where(a => a.Practice == practice.Code).Select(a => a with { SignedOn = DateOnly.MinValue, ExpiresOn = DateOnly.MaxValue })],
                isRenewed: false);
        }

        return course;
    }
}
