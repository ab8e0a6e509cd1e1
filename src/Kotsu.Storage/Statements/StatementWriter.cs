using System.Diagnostics;
using System.Text;
using Kotsu.Core.Evidence;
using Kotsu.Core.Problems;

namespace Kotsu.Storage.Statements;

/// <summary>Writes what people say below <c>.kotsu/</c>, one small file for each statement, made for review by pull request. Judges nothing: see <see cref="EvidenceRules"/> and <see cref="AcceptanceRules"/>.</summary>
/// <param name="root">Folder of the workload.</param>
public sealed class StatementWriter(string root) : IStatementStore
{
    /// <summary>Writes a person's note.</summary>
    /// <exception cref="ArgumentException">It is a probe's finding.</exception>
    public Task<WrittenStatement> WriteAsync(PracticeEvidence evidence, CancellationToken cancellationToken) =>
        WriteAsync(StatementFolders.Evidence, evidence.Date, evidence.Practice.Value, StatementText.Of(evidence), cancellationToken);

    /// <summary>Writes an acceptance of risk.</summary>
    public Task<WrittenStatement> WriteAsync(RiskAcceptance acceptance, CancellationToken cancellationToken) =>
        WriteAsync(StatementFolders.Acceptances, acceptance.SignedOn, acceptance.Practice.Value, StatementText.Of(acceptance), cancellationToken);

    /// <summary>Writes a dismissal.</summary>
    public Task<WrittenStatement> WriteAsync(Dismissal dismissal, CancellationToken cancellationToken) =>
        WriteAsync(StatementFolders.Dismissals, dismissal.On, dismissal.Probe?.Value ?? "finding", StatementText.Of(dismissal), cancellationToken);

    /// <summary>Writes that a practice is out of play.</summary>
    public Task<WrittenStatement> WriteAsync(NotApplicable notApplicable, CancellationToken cancellationToken) =>
        WriteAsync(StatementFolders.Decisions, notApplicable.On, notApplicable.Practice.Value, StatementText.Of(notApplicable), cancellationToken);

    /// <summary>Writes how much a practice matters.</summary>
    public Task<WrittenStatement> WriteAsync(PracticeContext context, CancellationToken cancellationToken) =>
        WriteAsync(StatementFolders.Decisions, context.On, context.Practice.Value, StatementText.Of(context), cancellationToken);

    private async Task<WrittenStatement> WriteAsync(string folder, DateOnly day, string about, string text, CancellationToken cancellationToken)
    {
        if (new[] { StatementFolders.Root, folder }.FirstOrDefault(IsLink) is { } link)
        {
            return new(null, StatementProblems.FolderIsALink(link));
        }

        try
        {
            return new(await WriteAsync(folder, StatementFileName.Of(day, about, text), text, cancellationToken), null);
        }
        catch (IOException refused)
        {
            return new(null, StatementProblems.CannotWrite(folder, refused.Message));
        }
        catch (UnauthorizedAccessException refused)
        {
            return new(null, StatementProblems.CannotWrite(folder, refused.Message));
        }
    }

    private async Task<string> WriteAsync(string folder, IEnumerable<string> names, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(InRoot(folder));
        foreach (var path in names.Select(n => $"{folder}/{n}"))
        {
            if (!Path.Exists(InRoot(path)))
            {
                await CreateAsync(InRoot(path), text, cancellationToken);
                return path;
            }

            if (await HoldsAsync(InRoot(path), text, cancellationToken))
            {
                return path;
            }
        }

        throw new UnreachableException("There is always another name.");
    }

    // Under another name first: nobody ever reads half a statement.
    private static async Task CreateAsync(string path, string text, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<bool> HoldsAsync(string path, string text, CancellationToken cancellationToken) =>
        new FileInfo(path).LinkTarget is null && await File.ReadAllTextAsync(path, cancellationToken) == text;

    private bool IsLink(string folder) => new DirectoryInfo(InRoot(folder)).LinkTarget is not null;

    private string InRoot(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
