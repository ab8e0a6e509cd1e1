using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Problems;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;
using Kotsu.Engine.Lenses;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Shelves;

/// <summary>Puts a lens on the shelf as a draft, and edits the draft. The text is kept character for character.</summary>
public static class EditDraft
{
    /// <summary>Most lenses of an organisation that are not ours: AWS's limit.</summary>
    public const int MostLenses = 15;

    /// <summary>Number of a version that is not published.</summary>
    public const string DraftNumber = "draft";

    /// <summary>Puts a new lens on the shelf.</summary>
    /// <param name="alias">By what it is called.</param>
    public static async Task<Result<LensVersion>> ImportAsync(IUnit unit, Acting acting, LensId alias, LensContent content)
    {
        if (!LensFolders.IsId(alias))
        {
            return LensProblems.IdIsNotAllowed(alias.Value);
        }

        if (content.FindProblem(alias, out var lens) is { } problem)
        {
            return problem;
        }

        if (await unit.Rows<LensRecord>().CountAsync(l => l.Alias == alias) > 0)
        {
            return ServerProblems.NameIsTaken("lens", alias.Value);
        }

        if (await unit.Rows<LensRecord>().CountAsync(l => !l.IsShipped) >= MostLenses)
        {
            return ServerProblems.LimitIsReached("lenses", MostLenses);
        }

        var record = new LensRecord
        {
            Id = unit.NewId<LensRecordId>(),
            Organisation = acting.Organisation,
            Alias = alias,
            Name = lens!.Name,
            CreatedAt = acting.At,
        };
        unit.Rows<LensRecord>().Add(record);
        return Add(unit, acting, record, content);
    }

    /// <summary>Puts a text in the place of the draft's; where there is no draft, one begins.</summary>
    /// <param name="version">The version of the draft that was read; 0 where there was none.</param>
    public static async Task<Result<LensVersion>> PutAsync(IUnit unit, Acting acting, LensId alias, LensContent content, int version)
    {
        if (await unit.Rows<LensRecord>().FindAsync(l => l.Alias == alias) is not { } record)
        {
            return ServerProblems.IsNotThere("lens");
        }

        if (record.IsShipped)
        {
            return LensProblems.IdIsOurs(alias.Value);
        }

        if (content.FindProblem(alias, out _) is { } problem)
        {
            return problem;
        }

        var draft = await unit.Rows<LensVersion>().FindAsync(v => v.Lens == record.Id && v.Order == 0);
        if ((draft?.Version ?? 0) != version)
        {
            return ServerProblems.WasChanged("draft", draft?.Version ?? 0);
        }

        if (draft is null)
        {
            return Add(unit, acting, record, content);
        }

        var changed = draft with { Text = content.Text, Overlay = content.Overlay, At = acting.At, Version = version + 1 };
        return await unit.Rows<LensVersion>().ReplaceAsync(changed) ? changed : ServerProblems.WasChanged("draft", version + 1);
    }

    private static LensVersion Add(IUnit unit, Acting acting, LensRecord record, LensContent content)
    {
        var draft = new LensVersion
        {
            Id = unit.NewId<LensVersionId>(),
            Organisation = acting.Organisation,
            Lens = record.Id,
            Number = DraftNumber,
            Order = 0,
            Text = content.Text,
            Overlay = content.Overlay,
            At = acting.At,
        };
        unit.Rows<LensVersion>().Add(draft);
        return draft;
    }
}

/// <summary>The texts of a lens.</summary>
/// <param name="Text">The lens file: AWS custom-lens JSON, at most 500,000 characters.</param>
/// <param name="Overlay">What stands beside it, as <c>overlay.yaml</c>; null for none.</param>
public sealed record LensContent(string Text, string? Overlay = null)
{
    /// <summary>Why it is too long; null where it is not.</summary>
    internal static Problem? FindTooLong(LensContent content) => content.Text.Length > LensVersion.TextMaxLength || content.Overlay?.Length > LensVersion.TextMaxLength
        ? ServerProblems.ValueIsNotAllowed("text", new($"at most {LensVersion.TextMaxLength} characters", $"{LensVersion.TextMaxLength}文字以内"))
        : null;

    /// <summary>Why it cannot be used: its first error, by line.</summary>
    internal Problem? FindProblem(LensId alias, out Lens? lens)
    {
        lens = null;
        if (FindTooLong(this) is { } problem)
        {
            return problem;
        }

        var path = $"{alias}/lens.json";
        var document = LensDocument.Read(System.Text.Encoding.UTF8.GetBytes(Text), strict: false);
        lens = document.Lens;
        return lens is null
            ? ImportLens.Trouble(document, path)
            : LensLibrary.Read(alias, Text, Overlay).Problem;
    }
}
