using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Hope;

/// <summary>Finds what a practice is about, and judges each of it.</summary>
internal static class PracticeSubjects
{
    /// <param name="inForce">What is in force and about the practice.</param>
    /// <returns>By id, at least one.</returns>
    public static IReadOnlyList<SubjectHope> Judge(PracticeInPlay practice, IReadOnlyList<PracticeEvidence> inForce, DateOnly asOf)
    {
        var evidence = Resolution.Unresolved(inForce);
        var bySubject = evidence.ToLookup(e => e.Subject.Id);
        var known = Known(practice, evidence);
        var weight = known.Sum(s => (double)s.Weight);

        return
        [
            .. known.Select(s => SubjectJudge.Judge(
                s,
                s.Weight / weight,
                s.Id == Subject.Whole.Id ? [.. bySubject[s.Id]] : [.. bySubject[s.Id], .. bySubject[Subject.Whole.Id]],
                practice.HasOwner,
                asOf)),
        ];
    }

    // What stands against something is never lost, so contrary evidence makes its subject known. A supporting note about something
    // that is not in the list is about something that is gone; only where nothing makes a list do the notes make one.
    private static List<Subject> Known(PracticeInPlay practice, IReadOnlyList<PracticeEvidence> evidence)
    {
        var listed = practice.Subjects.Where(IsPart).ToList();
        var named = evidence.Where(e => e.IsContrary || listed.Count == 0).Select(e => e.Subject).Where(IsPart);

        List<Subject> known =
        [
            .. listed.Concat(named)
                .GroupBy(s => s.Id)
                .Select(g => g.OrderByDescending(s => s.Weight).ThenBy(s => s.Name, StringComparer.Ordinal).First())
                .OrderBy(s => s.Id, StringComparer.Ordinal),
        ];

        return known.Count == 0 ? [Subject.Whole] : known;
    }

    private static bool IsPart(Subject subject) => subject.Id != Subject.Whole.Id;
}
