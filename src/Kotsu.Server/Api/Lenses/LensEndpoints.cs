using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Comparing;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Engine.Shelves;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Lenses;

/// <summary>The organisation's shelf of lenses.</summary>
internal static class LensEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/lenses", ListAsync).Needs(Need.SignedIn).WithSummary("The lenses on the shelf, by alias").Answers<Page<LensView>>();
        api.MapGet("/lenses/{lens}/versions/{number}", GetAsync).Needs(Need.SignedIn).WithSummary("One version of a lens, its text character for character").Answers<LensVersionView>();
        api.MapGet("/lenses/{lens}/versions/{number}/questions", QuestionsAsync).Needs(Need.SignedIn).WithSummary("A version of a lens as a questionnaire, to read").Answers<QuestionnaireView>();
        api.MapPost("/lenses/lint", LintTextAsync).Needs(Need.SignedIn).WithSummary("What the author of a text should know, with proof; the text is not kept").Answers<Page<LintView>>();
        api.MapPost("/lenses", ImportAsync).Needs(Need.SignedIn).WithSummary("Puts a lens on the shelf as a draft").Answers<LensVersionView>(StatusCodes.Status201Created);
        api.MapPut("/lenses/{lens}/draft", PutAsync).Needs(Need.SignedIn).WithSummary("Edits the draft of a lens").Answers<LensVersionView>();
        api.MapDelete("/lenses/{lens}/draft", DropDraftAsync).Needs(Need.SignedIn).WithSummary("Drops the draft of a lens").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/lenses/{lens}/versions", PublishAsync).Needs(Need.Admin).WithSummary("Publishes the draft as the next minor or major version").Answers<LensVersionView>(StatusCodes.Status201Created);
        api.MapDelete("/lenses/{lens}", RemoveAsync).Needs(Need.Admin).WithSummary("Removes a lens that no review uses").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/lenses/{lens}/versions/{number}/changes/{later}", CompareAsync).Needs(Need.SignedIn).WithSummary("What differs between two versions, risks included").Answers<Page<LensChangeView>>();
        api.MapGet("/lenses/{lens}/versions/{number}/lint", LintAsync).Needs(Need.SignedIn).WithSummary("What the author of a version should know, with proof").Answers<Page<LintView>>();
    }

    private static Task<IResult> ImportAsync(PostLens body, Door door) => door.WriteAsync(
        "lens.import",
        (unit, acting) => EditDraft.ImportAsync(unit, acting, body.Alias, new(body.Text, body.Overlay)),
        v => Shown.Created(LensVersionView.Of(body.Alias, v), SubjectOf(v), $"{ApiEndpoints.Root}/lenses/{body.Alias}/versions/{v.Number}", v.Version));

    private static Task<IResult> PutAsync(string lens, LensContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "lens.edit", (unit, acting) => EditDraft.PutAsync(unit, acting, new(lens), body, version), v => Shown.Of(LensVersionView.Of(new(lens), v), SubjectOf(v), v.Version)));

    private static Task<IResult> DropDraftAsync(string lens, Door door) => door.WriteAsync(
        "lens.drop", (unit, _) => RemoveLens.DraftAsync(unit, new(lens)), l => Shown.Gone($"lens/{l.Id}"));

    private static Task<IResult> PublishAsync(string lens, PostVersion body, Door door) => door.WriteAsync(
        "lens.publish",
        (unit, acting) => PublishLens.RunAsync(unit, acting, new(lens), body.IsMajor),
        v => Shown.Created(LensVersionView.Of(new(lens), v), SubjectOf(v), $"{ApiEndpoints.Root}/lenses/{lens}/versions/{v.Number}", v.Version));

    private static Task<IResult> RemoveAsync(string lens, Door door) => door.WriteAsync(
        "lens.remove", (unit, _) => RemoveLens.RunAsync(unit, new(lens)), l => Shown.Gone($"lens/{l.Id}"));

    private static Task<IResult> CompareAsync(string lens, string number, string later, Door door) => door.ReadAsync(
        async unit => await FindAsync(unit, lens, number) is { } before && await FindAsync(unit, lens, later) is { } after
            ? LensComparison.Between(Read(lens, before), Read(lens, after))
            : null,
        "lens version",
        c => Shown.Of(new Page<LensChangeView>([.. c.Changes.Select(LensChangeView.Of)], null), $"lens/{lens}"));

    private static Task<IResult> LintAsync(string lens, string number, Door door) => door.ReadAsync(
        unit => FindAsync(unit, lens, number),
        "lens version",
        v => Shown.Of(LintView.Of(LintContent.Of(new(v.Text, v.Overlay))), $"lens/{lens}"));

    private static Task<IResult> QuestionsAsync(string lens, string number, Door door) => door.ReadAsync(
        async unit => await FindAsync(unit, lens, number) is { } version && LensLibrary.Read(new(lens), version).Lens is { } read
            ? QuestionnaireView.Of(read, version.Number, new HashSet<string>(), door.Language)
            : null,
        "lens version",
        view => Shown.Of(view, $"lens/{lens}"));

    private static Task<IResult> LintTextAsync(LensContent body, Door door) => door.AskAsync(_ => Task.FromResult(LintContent.Run(body)), LintView.Of);

    private static async Task<LensVersion?> FindAsync(IUnit unit, string lens, string number)
    {
        var alias = new LensId(lens);
        return await unit.Rows<LensRecord>().FindAsync(l => l.Alias == alias) is { } record
            ? await unit.Rows<LensVersion>().FindAsync(v => v.Lens == record.Id && v.Number == number)
            : null;
    }

    private static Lens Read(string lens, LensVersion version) => LensLibrary.Read(new(lens), version).Lens!.Lens;

    private static string SubjectOf(LensVersion version) => $"lens/{version.Lens}/{version.Number}";

    private static Task<IResult> ListAsync(Door door, LensLibrary library, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = new LensId(page.After ?? "");
        return door.ListAsync(async unit =>
        {
            var records = await unit.Rows<LensRecord>().ListAsync(all => all.OrderBy(l => l.Alias).Take(PageRequest.Most));
            var rows = records.Where(l => string.CompareOrdinal(l.Alias.Value, after.Value) > 0).Take(page.Limit + 1).ToList();
            var ids = rows.Select(l => l.Id).ToList();
            var versions = await unit.Rows<LensVersion>().ListAsync(all => all.Where(v => ids.Contains(v.Lens)).OrderBy(v => v.Order).Select(v => new { v.Id, v.Lens, v.Number, v.Order }));
            var newest = rows.Select(l => (l.Alias, versions.LastOrDefault(v => v.Lens == l.Id && v.Order > 0)?.Id)).Where(l => l.Id is not null).ToDictionary(l => l.Id!.Value, l => l.Alias);
            var names = (await library.GetAllAsync(unit, newest)).ToDictionary(r => newest[r.Key], r => r.Value.Name.In(door.Language));
            return page.Make(rows, l => l.Alias.Value, l => new LensView(l.Id, l.Alias, names.GetValueOrDefault(l.Alias) ?? l.Name, l.IsShipped, [.. versions.Where(v => v.Lens == l.Id && v.Order > 0).Select(v => v.Number)], versions.Any(v => v.Lens == l.Id && v.Order == 0)));
        });
    }

    private static Task<IResult> GetAsync(string lens, string number, Door door)
    {
        return door.ReadAsync(
            unit => FindAsync(unit, lens, number),
            "lens version",
            v => Shown.Of(LensVersionView.Of(new(lens), v), $"lens/{v.Lens}/{v.Number}", v.Version));
    }
}
