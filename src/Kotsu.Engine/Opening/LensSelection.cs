using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Problems;
using Kotsu.Engine.Catalogues;
using Kotsu.Sources.Workloads;

namespace Kotsu.Engine.Opening;

/// <summary>The lenses of a review, in the order asked for, or why one of them cannot be used.</summary>
internal sealed record LensSelection(IReadOnlyList<Questionnaire>? Lenses, Problem? Problem)
{
    /// <summary>Those asked for, else those that <c>kotsu.yaml</c> names, else those that ship with Kotsu.</summary>
    /// <param name="asked">Ids, or paths from where the program runs.</param>
    /// <param name="declared">Ids, or paths from the root of the workload.</param>
    /// <param name="workload">The workload; an id may mean a lens that its people imported.</param>
    public static async Task<LensSelection> FindAsync(IReadOnlyList<string> asked, IReadOnlyList<string> declared, OpenedWorkload workload)
    {
        var names = (asked, declared) switch
        {
            ({ Count: > 0 }, _) => asked,
            (_, { Count: > 0 }) => [.. declared.Select(d => LensCatalogue.IsFile(d) ? Path.Combine(workload.Root, d) : d)],
            _ => LensCatalogue.Shipped,
        };

        // Each takes a tenth of a second to parse, and a processor is often idle while git works.
        var found = await Task.WhenAll(names.Distinct().Select(name => Task.Run(() => LensCatalogue.Find(name, workload.OwnFiles.Lenses))));
        return found.FirstOrDefault(f => f.Problem is not null) is { } refused
            ? new(null, refused.Problem)
            : new([.. found.Select(f => f.Lens!).DistinctBy(l => l.Id)], null);
    }
}
