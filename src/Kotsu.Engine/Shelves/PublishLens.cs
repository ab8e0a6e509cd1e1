using System.Globalization;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Shelves;

/// <summary>Publishes the draft of a lens: from then on nothing of that version changes.</summary>
public static class PublishLens
{
    /// <summary>Most versions of a lens: AWS's limit.</summary>
    public const int MostVersions = 100;

    /// <summary>Publishes it as the next minor or major version, from 1.0 on.</summary>
    public static async Task<Result<LensVersion>> RunAsync(IUnit unit, Acting acting, LensId alias, bool isMajor)
    {
        if (await unit.Rows<LensRecord>().FindAsync(l => l.Alias == alias) is not { } record)
        {
            return ServerProblems.IsNotThere("lens");
        }

        var versions = await unit.Rows<LensVersion>().ListAsync(all => all.Where(v => v.Lens == record.Id && v.Order > 0).OrderBy(v => v.Order).Select(v => v.Number));
        if (await unit.Rows<LensVersion>().FindAsync(v => v.Lens == record.Id && v.Order == 0) is not { } draft)
        {
            return ServerProblems.IsNotThere("draft");
        }

        if (versions.Count >= MostVersions)
        {
            return ServerProblems.LimitIsReached("versions", MostVersions);
        }

        var published = draft with { Number = Next(versions, isMajor), Order = versions.Count + 1, At = acting.At, Version = draft.Version + 1 };
        var name = LensLibrary.Read(alias, draft).Lens!.Lens.Name;
        return await unit.Rows<LensVersion>().ReplaceAsync(published)
            && await unit.Rows<LensRecord>().ReplaceAsync(record with { Name = name, Version = record.Version + 1 })
            ? published
            : ServerProblems.WasChanged("draft", draft.Version + 1);
    }

    private static string Next(IReadOnlyList<string> versions, bool isMajor)
    {
        if (versions.Count == 0)
        {
            return "1.0";
        }

        var parts = versions[^1].Split('.').Select(p => int.Parse(p, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return isMajor ? string.Create(CultureInfo.InvariantCulture, $"{parts[0] + 1}.0") : string.Create(CultureInfo.InvariantCulture, $"{parts[0]}.{parts[1] + 1}");
    }
}
