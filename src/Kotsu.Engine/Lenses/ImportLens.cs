using System.Globalization;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Reading;
using Kotsu.Core.Problems;
using Kotsu.Engine.Catalogues;
using Kotsu.Sources.Lenses;

namespace Kotsu.Engine.Lenses;

/// <summary>Takes a lens file into a workload, byte for byte.</summary>
/// <param name="shelf">The lenses of the workload.</param>
/// <param name="store">Where imported lenses are kept.</param>
public sealed class ImportLens(LensShelf shelf, ILensStore store)
{
    /// <summary>Imports a file, and the overlay beside it. The same bytes again change nothing.</summary>
    public async Task<ImportedLens> RunAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var (bytes, problem) = LensBytes.Read(request.File);
        if (bytes is null)
        {
            return ImportedLens.Refused(problem!);
        }

        var document = LensDocument.Read(bytes, request.IsStrict);
        var texts = LensTexts.Of(request.File, bytes) with { Id = request.Id ?? LensTexts.IdOf(Path.GetFullPath(request.File)) };
        var id = new LensId(texts.Id);
        problem = FindTrouble(document, texts) ?? FindTrouble(id) ?? await FindTakenAsync(id, bytes, request.Replaces, cancellationToken);
        if (problem is not null)
        {
            return ImportedLens.Refused(problem);
        }

        var written = await store.WriteAsync(id, bytes, LensTexts.ReadOverlay(request.File), cancellationToken);
        return new(id, written.Path, document.Reading.Messages.Count, written.Problem);
    }

    /// <summary>Why a lens cannot be used: its first error, by file and line.</summary>
    /// <param name="document">A document without a lens.</param>
    /// <param name="path">Its path, for the message.</param>
    public static Problem Trouble(LensDocument document, string path)
    {
        var error = document.Reading.Messages.First(m => m.Severity is LensMessageSeverity.Error);
        var line = error.Line ?? document.PlaceOf(error.Pointer).Line;
        return ReviewProblems.LensIsWrong(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}"), error.Sentence);
    }

    private static Problem? FindTrouble(LensDocument document, LensTexts texts) =>
        document.Lens is null ? Trouble(document, texts.Path) : LensCatalogue.Read(texts).Problem;

    private static Problem? FindTrouble(LensId id) =>
        !LensFolders.IsId(id) ? LensProblems.IdIsNotAllowed(id.Value)
        : LensCatalogue.Shipped.Contains(id.Value) ? LensProblems.IdIsOurs(id.Value)
        : null;

    private async Task<Problem?> FindTakenAsync(LensId id, byte[] bytes, bool replaces, CancellationToken cancellationToken)
    {
        var (imported, problem) = await shelf.ListImportedAsync(cancellationToken);
        var before = imported?.FirstOrDefault(l => l.Id == id.Value);
        return problem ?? (before is null || replaces || before.Lens.Span.SequenceEqual(bytes) ? null : LensProblems.IdIsTaken(id.Value));
    }
}

/// <summary>What to import, and how.</summary>
/// <param name="File">The lens file.</param>
/// <param name="Id">The id to keep it under; null means the file's name, or its folder's where it is called <c>lens.json</c>.</param>
/// <param name="IsStrict">Refuse what the specification refuses.</param>
/// <param name="Replaces">Whether another lens under the id is replaced.</param>
public sealed record ImportRequest(string File, string? Id, bool IsStrict, bool Replaces);

/// <summary>What came of an import.</summary>
/// <param name="Id">The id under which it is found again.</param>
/// <param name="Path">Where it was written, from the root of the workload; null when it was refused.</param>
/// <param name="Warnings">How many bends of the form were taken.</param>
/// <param name="Problem">Why it was refused; null when it was written.</param>
public sealed record ImportedLens(LensId Id, string? Path, int Warnings, Problem? Problem)
{
    internal static ImportedLens Refused(Problem problem) => new(default, null, 0, problem);
}
