using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;

namespace Kotsu.Engine.Standings;

/// <summary>Everything that is known of one practice of a workload.</summary>
/// <param name="Evidence">What is in force for and against it: the newest first, on one day what stands against it first; at most a hundred.</param>
/// <param name="Acceptances">Those that were signed here and not taken back, the newest first.</param>
/// <param name="History">What happened to it, the newest first.</param>
public sealed record PracticeDetail(
    PracticeStanding Standing, IReadOnlyList<EvidencePiece> Evidence, IReadOnlyList<AcceptanceRecord> Acceptances, IReadOnlyList<PracticeEvent> History)
{
    /// <summary>Reads it: two statements beside those of the picture.</summary>
    /// <returns>Null where no lens of the workload has the practice.</returns>
    public static async Task<PracticeDetail?> ReadAsync(IUnit unit, WorkloadPicture picture, PracticeCode code)
    {
        if (picture.Practices.FirstOrDefault(p => p.Practice.Code == code) is not { } stands)
        {
            return null;
        }

        var standing = picture.Standing;
        var revisions = await RevisionsAsync(unit, picture, stands);
        var given = standing.Given.Where(e => e.Practice == code).ToList();
        var signed = standing.Signed.Where(a => a.Practice == code).OrderByDescending(a => a.At).ToList();
        var people = given.Select(e => e.By).Concat(signed.Select(a => a.By)).Concat(revisions.Select(r => r.By)).Distinct().ToList();
        var names = (await unit.Rows<Person>().ListAsync(all => all.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }))).ToDictionary(p => p.Id.Value, p => p.Name, StringComparer.Ordinal);
        return new(
            stands,
            EvidencePieces.Of(standing, stands, names),
            [.. signed.Where(a => a.WithdrawnAt is null)],
            PracticeHistory.Of(standing, given, signed, [.. revisions.Select(r => (r, r.Content.Choices.GetValueOrDefault(stands.Practice.Choice.Value)))], names));
    }

    private static async Task<IReadOnlyList<AnswerRevision>> RevisionsAsync(IUnit unit, WorkloadPicture picture, PracticeStanding stands)
    {
        var review = picture.Standing.Reviews.First(r => r.Review.Alias.Value == stands.Lens).Review.Id;
        var question = stands.Practice.Question;
        return await unit.Rows<AnswerRevision>().ListAsync(all => all.Where(r => r.Review == review && r.Question == question).OrderBy(r => r.Version));
    }
}

/// <summary>A piece of evidence in force.</summary>
public sealed record EvidencePiece
{
    /// <summary>What it is: <c>answer</c>, <c>note</c>, <c>finding</c> or <c>file</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it says.</summary>
    public required PracticeEvidence Content { get; init; }

    /// <summary>In words: the giver's, the probe's, or ours where nobody wrote any.</summary>
    public required Words Said { get; init; }

    /// <summary>Its id; null for what was not given as evidence here.</summary>
    public StatementId? Id { get; init; }

    /// <summary>The name of who says it; null for a probe.</summary>
    public string? By { get; init; }

    /// <summary>The probe; null for what people say.</summary>
    public ProbeId? Probe { get; init; }

    /// <summary>The finding; null for what people say.</summary>
    public Fingerprint? Fingerprint { get; init; }
}

/// <summary>Something that happened to a practice.</summary>
/// <param name="Kind"><c>answer</c>, <c>evidence</c>, <c>acceptance</c> or <c>finding</c>.</param>
public sealed record PracticeEvent(DateOnly On, string Kind, Words Sentence);
