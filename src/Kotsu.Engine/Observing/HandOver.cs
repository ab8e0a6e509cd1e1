using System.Globalization;
using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Workloads;

namespace Kotsu.Engine.Observing;

/// <summary>Takes over what a review in a terminal saw: the first time the workload is created with its lenses and a source.</summary>
public sealed class HandOver(KeepScan keep)
{
    private const int ShortestName = 3;

    /// <summary>Takes it over, as a look at the folder that has ended.</summary>
    public async Task<Result<Scan>> RunAsync(IUnit unit, Acting acting, HandedOver handed)
    {
        var folder = handed.Folder;
        var source = await unit.Rows<WorkloadSource>().FindAsync(s => s.Address == folder);
        if (source is null)
        {
            var workload = await FindOrCreateAsync(unit, acting, handed);
            if (workload.Problem is { } problem)
            {
                return problem;
            }

            var added = await ChangeSources.AddAsync(unit, acting, workload.Value!.Id, new(folder), null, isAdmin: true);
            if (added.Problem is { } refused)
            {
                return refused;
            }

            source = added.Value!;
        }

        var scan = await AskForScan.NextAsync(unit, source, acting.By, acting.At) with { State = ScanState.Running, StartedAt = acting.At, Attempts = 1 };
        unit.Rows<Scan>().Add(scan);
        return await keep.RunAsync(unit, source, scan, handed.Seen, acting.At);
    }

    // A name that somebody declared means one workload wherever it is looked at; the name of a folder means nothing elsewhere.
    private static async Task<Result<Workload>> FindOrCreateAsync(IUnit unit, Acting acting, HandedOver handed)
    {
        var declared = handed.Seen.Declaration.Workload;
        var name = declared ?? handed.FolderName;
        name = name.Length < ShortestName ? $"{name} (workload)" : name[..Math.Min(name.Length, Workload.NameMaxLength)];
        for (var (number, tried) = (2, name); ; number++)
        {
            var key = Workload.ComparedName(tried);
            if (await unit.Rows<Workload>().FindAsync(w => w.NameKey == key) is not { } there)
            {
                return await CreateAsync(unit, acting, handed, tried);
            }

            if (declared is not null)
            {
                return there;
            }

            tried = string.Create(CultureInfo.InvariantCulture, $"{name[..Math.Min(name.Length, Workload.NameMaxLength - 5)]} {number}");
        }
    }

    private static async Task<Result<Workload>> CreateAsync(IUnit unit, Acting acting, HandedOver handed, string name)
    {
        var shelf = await unit.Rows<LensRecord>().ListAsync(all => all.Select(l => l.Alias));
        var declaration = handed.Seen.Declaration;
        var purpose = declaration.Purpose ?? "";
        var content = new WorkloadContent
        {
            Name = name,
            Description = purpose[..Math.Min(purpose.Length, Workload.DescriptionMaxLength)],
            ReviewOwner = declaration.Sponsor ?? "",
            TimeZone = declaration.TimeZone == "UTC" ? null : declaration.TimeZone,
        };
        return await CreateWorkload.RunAsync(unit, acting, content, [.. handed.Lenses.Where(l => shelf.Any(s => s.Value == l))]);
    }
}

/// <summary>A review that was made in a terminal.</summary>
/// <param name="Folder">Full path of what was reviewed.</param>
/// <param name="FolderName">How it is called where nobody declared a name.</param>
/// <param name="Lenses">Ids of the lenses of the review; those that are not on the shelf are left out.</param>
public sealed record HandedOver(string Folder, string FolderName, IReadOnlyList<string> Lenses, Observation Seen);
