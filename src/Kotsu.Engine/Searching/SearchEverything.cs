using Kotsu.Core.Answering;
using Kotsu.Core.Evidence;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Searching;

/// <summary>Finds words in what people wrote: names and notes of workloads, answers, evidence.</summary>
public static class SearchEverything
{
    private const int MostHits = 50;
    private const int Around = 60;
    private const int NewestEvidence = 1_000;

    /// <summary>Finds them, whatever the case.</summary>
    /// <param name="words">What to look for, as it stands in the text.</param>
    /// <param name="visible">The workloads that the caller sees; null means all.</param>
    /// <returns>At most 50 hits of each kind, workloads first; of evidence, the newest 1,000 pieces are searched.</returns>
    public static async Task<IReadOnlyList<SearchHit>> RunAsync(IUnit unit, string words, IReadOnlyList<WorkloadId>? visible)
    {
        var text = words.ToLowerInvariant();
        var reviews = (await unit.Rows<Review>().ListAsync(all => visible is null ? all : all.Where(r => visible.Contains(r.Workload)))).ToDictionary(r => r.Id);
        var ids = reviews.Keys.ToList();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // the database lowers the letters; it has no comparisons by culture
        var workloads = await unit.Rows<Workload>().ListAsync(all => (visible is null ? all : all.Where(w => visible.Contains(w.Id)))
            .Where(w => w.Name.ToLower().Contains(text) || w.Description.ToLower().Contains(text) || w.Notes.ToLower().Contains(text))
            .OrderBy(w => w.NameKey).Take(MostHits));
        var answers = await unit.Rows<Answer>().ListAsync(all => (visible is null ? all : all.Where(a => ids.Contains(a.Review)))
            .Where(a => a.Notes.ToLower().Contains(text) || a.AsIs.ToLower().Contains(text) || a.ToBe.ToLower().Contains(text))
            .OrderByDescending(a => a.At).Take(MostHits));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        var evidence = await unit.Rows<EvidenceRecord>().ListAsync(all => (visible is null ? all : all.Where(e => visible.Contains(e.Workload)))
            .Where(e => e.WithdrawnAt == null).OrderByDescending(e => e.At).Take(NewestEvidence));
        return
        [
            .. workloads.Select(w => new SearchHit(SearchHitKind.Workload, w.Id, w.Name, Excerpt(text, w.Name, w.Description, w.Notes))),
            .. answers.Select(a => new SearchHit(SearchHitKind.Answer, reviews[a.Review].Workload, $"{reviews[a.Review].Alias}/{a.Question}", Excerpt(text, a.Notes, a.AsIs, a.ToBe))),
            .. evidence.Where(e => e.Content.Note.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(MostHits)
                .Select(e => new SearchHit(SearchHitKind.Evidence, e.Workload, e.Practice.Value, Excerpt(text, e.Content.Note))),
        ];
    }

    private static string Excerpt(string words, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var start = Math.Max(0, at - Around);
                return text[start..Math.Min(text.Length, at + words.Length + Around)];
            }
        }

        return "";
    }
}

/// <summary>Where words were found.</summary>
/// <param name="Place">The workload's name, the lens and question, or the practice.</param>
/// <param name="Excerpt">The words with what stands around them.</param>
public sealed record SearchHit(SearchHitKind Kind, WorkloadId Workload, string Place, string Excerpt);

/// <summary>In what words were found.</summary>
public enum SearchHitKind
{
    /// <summary>A workload's name, description or notes.</summary>
    Workload,

    /// <summary>An answer.</summary>
    Answer,

    /// <summary>Evidence.</summary>
    Evidence,
}
