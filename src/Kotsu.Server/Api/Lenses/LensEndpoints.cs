using Kotsu.Core.Lenses;
using Kotsu.Core.Shelf;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Lenses;

/// <summary>The organisation's shelf of lenses.</summary>
internal static class LensEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/lenses", ListAsync).Needs(Need.SignedIn).WithSummary("The lenses on the shelf, by alias").Answers<Page<LensView>>();
        api.MapGet("/lenses/{lens}/versions/{number}", GetAsync).Needs(Need.SignedIn).WithSummary("One version of a lens, its text character for character").Answers<LensVersionView>();
    }

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = new LensId(page.After ?? "");
        return door.ListAsync(async unit =>
        {
            var records = await unit.Rows<LensRecord>().ListAsync(all => all.OrderBy(l => l.Alias).Take(PageRequest.Most));
            var rows = records.Where(l => string.CompareOrdinal(l.Alias.Value, after.Value) > 0).Take(page.Limit + 1).ToList();
            var ids = rows.Select(l => l.Id).ToList();
            var versions = await unit.Rows<LensVersion>().ListAsync(all => all.Where(v => ids.Contains(v.Lens)).OrderBy(v => v.Order).Select(v => new { v.Lens, v.Number, v.Order }));
            return page.Make(rows, l => l.Alias.Value, l => new LensView(l.Id, l.Alias, l.Name, l.IsShipped, [.. versions.Where(v => v.Lens == l.Id && v.Order > 0).Select(v => v.Number)], versions.Any(v => v.Lens == l.Id && v.Order == 0)));
        });
    }

    private static Task<IResult> GetAsync(string lens, string number, Door door)
    {
        var alias = new LensId(lens);
        return door.ReadAsync(
            async unit => await unit.Rows<LensRecord>().FindAsync(l => l.Alias == alias) is { } record ? await unit.Rows<LensVersion>().FindAsync(v => v.Lens == record.Id && v.Number == number) : null,
            "lens version",
            v => Shown.Of(LensVersionView.Of(alias, v), $"lens/{v.Lens}/{v.Number}", v.Version));
    }
}

/// <summary>A lens on the shelf.</summary>
/// <param name="Versions">Numbers of its published versions, the oldest first.</param>
internal sealed record LensView(LensRecordId Id, LensId Alias, string Name, bool IsShipped, IReadOnlyList<string> Versions, bool HasDraft);

/// <summary>One version of a lens.</summary>
internal sealed record LensVersionView
{
    public required LensVersionId Id { get; init; }

    public required LensId Alias { get; init; }

    public required string Number { get; init; }

    public required bool IsPublished { get; init; }

    /// <summary>The lens file.</summary>
    public required string Text { get; init; }

    /// <summary>What stands beside it, as YAML; null for none.</summary>
    public required string? Overlay { get; init; }

    public required DateTimeOffset At { get; init; }

    public static LensVersionView Of(LensId alias, LensVersion version) => new()
    {
        Id = version.Id,
        Alias = alias,
        Number = version.Number,
        IsPublished = version.IsPublished,
        Text = version.Text,
        Overlay = version.Overlay,
        At = version.At,
    };
}
