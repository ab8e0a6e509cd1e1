using System.Text;
using Kotsu.Core.Organisations;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Engine.Catalogues;

namespace Kotsu.Engine.Shelves;

/// <summary>Puts the lenses that ship with Kotsu on an organisation's shelf, and every edition that a newer Kotsu brings beside the older ones.</summary>
public static class ShelveShippedLenses
{
    /// <summary>Adds what is not there yet. Run twice, it changes nothing.</summary>
    public static async Task RunAsync(IUnit unit, OrganisationId organisation, DateTimeOffset at)
    {
        var known = await unit.Rows<LensRecord>().ListAsync(all => all.Where(l => l.Organisation == organisation && l.IsShipped));
        foreach (var id in LensCatalogue.Shipped)
        {
            var record = known.FirstOrDefault(l => l.Alias.Value == id) ?? Add(unit, organisation, id, at);
            await AddEditionAsync(unit, record, at);
        }
    }

    private static LensRecord Add(IUnit unit, OrganisationId organisation, string id, DateTimeOffset at)
    {
        var record = new LensRecord
        {
            Id = unit.NewId<LensRecordId>(),
            Organisation = organisation,
            Alias = new(id),
            Name = LensCatalogue.Find(id).Lens!.Lens.Name,
            IsShipped = true,
            CreatedAt = at,
        };
        unit.Rows<LensRecord>().Add(record);
        return record;
    }

    private static async Task AddEditionAsync(IUnit unit, LensRecord record, DateTimeOffset at)
    {
        var texts = LensCatalogue.ReadShipped(record.Alias.Value);
        var edition = LensCatalogue.Find(record.Alias.Value).Lens!.Overlay!.Edition.Value;
        var versions = await unit.Rows<LensVersion>().ListAsync(all => all.Where(v => v.Lens == record.Id).Select(v => v.Number));
        if (versions.Contains(edition))
        {
            return;
        }

        unit.Rows<LensVersion>().Add(new()
        {
            Id = unit.NewId<LensVersionId>(),
            Organisation = record.Organisation,
            Lens = record.Id,
            Number = edition,
            Order = versions.Count + 1,
            Text = Encoding.UTF8.GetString(texts.Lens.Span),
            Overlay = texts.Overlay,
            At = at,
        });
    }
}
