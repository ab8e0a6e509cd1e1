using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;

namespace Kotsu.Engine.Shelves;

/// <summary>Takes a lens, or its draft, from the shelf.</summary>
public static class RemoveLens
{
    /// <summary>Removes the draft.</summary>
    public static async Task<Result<LensRecord>> DraftAsync(IUnit unit, LensId alias)
    {
        if (await unit.Rows<LensRecord>().FindAsync(l => l.Alias == alias) is not { } record
            || await unit.Rows<LensVersion>().RemoveAsync(v => v.Lens == record.Id && v.Order == 0) == 0)
        {
            return ServerProblems.IsNotThere("draft");
        }

        // A lens of which nothing was ever published is gone with its draft.
        if (await unit.Rows<LensVersion>().CountAsync(v => v.Lens == record.Id) == 0)
        {
            await unit.Rows<LensRecord>().RemoveAsync(l => l.Id == record.Id);
        }

        return record;
    }

    /// <summary>Removes a lens that no review uses.</summary>
    public static async Task<Result<LensRecord>> RunAsync(IUnit unit, LensId alias)
    {
        if (await unit.Rows<LensRecord>().FindAsync(l => l.Alias == alias) is not { } record)
        {
            return ServerProblems.IsNotThere("lens");
        }

        if (record.IsShipped)
        {
            return LensProblems.IdIsOurs(alias.Value);
        }

        if (await unit.Rows<Review>().CountAsync(r => r.Lens == record.Id) > 0)
        {
            return ServerProblems.IsInUse("lens", "review");
        }

        await unit.Rows<LensRecord>().RemoveAsync(l => l.Id == record.Id);
        return record;
    }
}
