using System.Collections.Concurrent;
using System.Text;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Engine.Catalogues;

namespace Kotsu.Engine.Shelves;

/// <summary>The questionnaires of published versions, parsed once: a published version never changes.</summary>
public sealed class LensLibrary
{
    private readonly ConcurrentDictionary<LensVersionId, Questionnaire> parsed = new();

    /// <summary>The questionnaire of a version.</summary>
    /// <exception cref="InvalidOperationException">There is no such version, or it cannot be read: it was read before it was published.</exception>
    public async Task<Questionnaire> GetAsync(IUnit unit, LensId alias, LensVersionId id)
    {
        if (parsed.TryGetValue(id, out var known))
        {
            return known;
        }

        var version = await unit.Rows<LensVersion>().FindAsync(v => v.Id == id) ?? throw new InvalidOperationException($"No version {id} of the lens {alias}.");
        var read = Read(alias, version).Lens ?? throw new InvalidOperationException($"The version {id} of the lens {alias} cannot be read.");
        return version.IsPublished ? parsed.GetOrAdd(id, read) : read;
    }

    /// <summary>The questionnaires of published versions by id, without those that cannot be read: one statement where some are not known yet, else none.</summary>
    public async Task<IReadOnlyDictionary<LensVersionId, Questionnaire>> GetAllAsync(IUnit unit, IReadOnlyDictionary<LensVersionId, LensId> wanted)
    {
        var missing = wanted.Keys.Where(id => !parsed.ContainsKey(id)).ToList();
        foreach (var version in missing.Count == 0 ? [] : await unit.Rows<LensVersion>().ListAsync(all => all.Where(v => missing.Contains(v.Id))))
        {
            if (version.IsPublished && Read(wanted[version.Id], version).Lens is { } read)
            {
                parsed.TryAdd(version.Id, read);
            }
        }

        return wanted.Keys.Where(parsed.ContainsKey).ToDictionary(id => id, id => parsed[id]);
    }

    /// <summary>Understands a version.</summary>
    public static LensFound Read(LensId alias, LensVersion version) => Read(alias, version.Text, version.Overlay);

    /// <summary>Understands the texts of a lens.</summary>
    internal static LensFound Read(LensId alias, string text, string? overlay) =>
        LensCatalogue.Read(new(alias.Value, $"{alias}/lens.json", Encoding.UTF8.GetBytes(text), overlay));
}
