using System.Security.Cryptography;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Statements;

/// <summary>Takes evidence for or against a practice of a workload.</summary>
public sealed class GiveEvidence(WorkloadFigures figures)
{
    private const int NoteMaxLength = 4_000;
    private const int MostAtOnce = 20;

    /// <summary>Takes it.</summary>
    public async Task<Result<EvidenceRecord>> RunAsync(IUnit unit, Acting acting, WorkloadId id, EvidenceContent content) =>
        await FindGiverAsync(unit, acting, id) is { } giver ? Take(unit, acting, giver, content, hasFile: false) : ServerProblems.IsNotThere("workload");

    /// <summary>Takes it with a file, which is kept as it came.</summary>
    public async Task<Result<EvidenceRecord>> WithFileAsync(IUnit unit, Acting acting, WorkloadId id, EvidenceContent content, NamedFile file)
    {
        var problem = Limits.Name("name", file.Name, 1, EvidenceFile.NameMaxLength)
            ?? (file.Name.IndexOfAny(['/', '\\']) < 0 && file.Name is not ("." or "..") ? null : ServerProblems.ValueIsNotAllowed("name", new("a file's name without a folder", "フォルダーを含まないファイル名")))
            ?? (file.Bytes.Length is > 0 and <= EvidenceFile.MaxBytes ? null : ServerProblems.BodyIsTooLarge(EvidenceFile.MaxBytes));
        if (problem is not null)
        {
            return problem;
        }

        if (await FindGiverAsync(unit, acting, id) is not { } giver)
        {
            return ServerProblems.IsNotThere("workload");
        }

        var given = Take(unit, acting, giver, content, hasFile: true);
        if (given.Value is { } record)
        {
            unit.Rows<EvidenceFile>().Add(new()
            {
                Evidence = record.Id,
                Organisation = acting.Organisation,
                Name = file.Name,
                Bytes = file.Bytes,
                Hash = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
            });
        }

        return given;
    }

    /// <summary>Says statements anew: today, by whoever acts. All of them, or none.</summary>
    /// <param name="given">Ids of evidence that was given here and not taken back.</param>
    public async Task<Result<IReadOnlyList<EvidenceRecord>>> AgainAsync(IUnit unit, Acting acting, WorkloadId workload, IReadOnlyList<StatementId> given)
    {
        if (given.Count is 0 or > MostAtOnce || given.Distinct().Count() != given.Count)
        {
            return ServerProblems.ValueIsNotAllowed("evidence", new($"1 to {MostAtOnce} different ids", $"1～{MostAtOnce}件の異なるid"));
        }

        if (await FindGiverAsync(unit, acting, workload) is not { } giver)
        {
            return ServerProblems.IsNotThere("workload");
        }

        var found = (await unit.Rows<EvidenceRecord>().ListAsync(all => all.Where(e => e.Workload == workload && e.WithdrawnAt == null && given.Contains(e.Id)))).ToDictionary(e => e.Id);
        var said = new List<EvidenceRecord>();
        foreach (var id in given)
        {
            // Lists are paged by the moment, so no two share one.
            var at = acting with { At = acting.At.AddMilliseconds(said.Count - given.Count + 1) };
            var again = found.TryGetValue(id, out var one)
                ? Take(unit, at, giver, new() { Practice = one.Practice, Rung = one.Content.Rung, IsContrary = one.Content.IsContrary, Note = one.Content.Note }, hasFile: false)
                : ServerProblems.IsNotThere("evidence");
            if (again.Value is not { } record)
            {
                return again.Problem!;
            }

            said.Add(record);
        }

        return said;
    }

    /// <summary>Takes it back; it stays in the history.</summary>
    public static async Task<Result<EvidenceRecord>> WithdrawAsync(IUnit unit, Acting acting, WorkloadId workload, StatementId id) =>
        await unit.Rows<EvidenceRecord>().FindAsync(e => e.Workload == workload && e.Id == id && e.WithdrawnAt == null) is { } record
        && await unit.Rows<EvidenceRecord>().ReplaceAsync(record with { WithdrawnAt = acting.At })
            ? record
            : ServerProblems.IsNotThere("evidence");

    private async Task<Giver?> FindGiverAsync(IUnit unit, Acting acting, WorkloadId id)
    {
        var person = acting.By;
        var there = await unit.ListAsync(all =>
        {
            var roles = all.Of<RoleAssignment>().Where(r => r.Person == person);
            return
                from workload in all.Of<Workload>()
                where workload.Id == id
                from role in roles.Where(r => r.Workload == workload.Id).DefaultIfEmpty()
                select new { Workload = workload, Role = (Role?)role.Role };
        });
        return there is [var found] ? new(found.Workload, await figures.LensesAsync(unit, id), found.Role is Role.Member or Role.Owner ? Standing.Owner : Standing.Outsider) : null;
    }

    private static Result<EvidenceRecord> Take(IUnit unit, Acting acting, Giver giver, EvidenceContent content, bool hasFile)
    {
        if (!giver.Lenses.Any(l => l.Find(content.Practice) is not null))
        {
            return EvidenceProblems.PracticeIsUnknown(content.Practice.Value);
        }

        var today = Day.Of(acting.At, giver.Workload.TimeZone);
        var evidence = new PracticeEvidence
        {
            Practice = content.Practice,
            Rung = content.IsContrary ? EvidenceRung.None : content.Rung,
            IsContrary = content.IsContrary,
            Date = content.Date ?? today,
            Source = new EvidenceSource.Note(acting.By.Value, giver.Standing),
            Note = content.Note,
        };
        if ((Limits.Text("note", content.Note, 0, NoteMaxLength) ?? EvidenceRules.FindProblem(evidence, today)) is { } problem)
        {
            return problem;
        }

        var record = new EvidenceRecord
        {
            Id = unit.NewId<StatementId>(),
            Organisation = acting.Organisation,
            Workload = giver.Workload.Id,
            Practice = content.Practice,
            Content = evidence,
            HasFile = hasFile,
            By = acting.By,
            At = acting.At,
        };
        unit.Rows<EvidenceRecord>().Add(record);
        return record;
    }

    // Of which workload somebody gives evidence, and as whom.
    private sealed record Giver(Workload Workload, IReadOnlyList<Questionnaire> Lenses, Standing Standing);
}

/// <summary>A file as it came.</summary>
public sealed record NamedFile(string Name, byte[] Bytes);

/// <summary>Evidence as somebody gives it.</summary>
public sealed record EvidenceContent
{
    /// <summary>A practice of the workload's lenses, such as <c>OPS07-BP03</c>.</summary>
    public required PracticeCode Practice { get; init; }

    /// <summary>The rung that is claimed: what an owner says of their own work is never more than written.</summary>
    public EvidenceRung Rung { get; init; } = EvidenceRung.Said;

    /// <summary>Whether it says that the practice fails.</summary>
    public bool IsContrary { get; init; }

    /// <summary>The day on which it was seen or done; null means today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>In the giver's words; at most 4,000 characters.</summary>
    public string Note { get; init; } = "";
}
