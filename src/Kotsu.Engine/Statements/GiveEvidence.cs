using System.Security.Cryptography;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
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
    public async Task<Result<EvidenceRecord>> RunAsync(IUnit unit, Acting acting, WorkloadId id, EvidenceContent content)
    {
        if (await unit.Rows<Workload>().FindAsync(w => w.Id == id) is not { } workload)
        {
            return ServerProblems.IsNotThere("workload");
        }

        if (!await figures.HasPracticeAsync(unit, id, content.Practice))
        {
            return EvidenceProblems.PracticeIsUnknown(content.Practice.Value);
        }

        var (today, person) = (Day.Of(acting.At, workload.TimeZone), acting.By);
        var held = await unit.Rows<RoleAssignment>().FindAsync(r => r.Workload == id && r.Person == person);
        var evidence = new PracticeEvidence
        {
            Practice = content.Practice,
            Rung = content.IsContrary ? EvidenceRung.None : content.Rung,
            IsContrary = content.IsContrary,
            Date = content.Date ?? today,
            Source = new EvidenceSource.Note(acting.By.Value, held is { Role: Role.Member or Role.Owner } ? Standing.Owner : Standing.Outsider),
            Note = content.Note,
        };
        var problem = Limits.Text("note", content.Note, 0, NoteMaxLength) ?? EvidenceRules.FindProblem(evidence, today);
        if (problem is not null)
        {
            return problem;
        }

        var record = new EvidenceRecord
        {
            Id = unit.NewId<StatementId>(),
            Organisation = acting.Organisation,
            Workload = id,
            Practice = content.Practice,
            Content = evidence,
            By = acting.By,
            At = acting.At,
        };
        unit.Rows<EvidenceRecord>().Add(record);
        return record;
    }

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

        var given = await RunAsync(unit, acting, id, content);
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

        var found = (await unit.Rows<EvidenceRecord>().ListAsync(all => all.Where(e => e.Workload == workload && e.WithdrawnAt == null && given.Contains(e.Id)))).ToDictionary(e => e.Id);
        var said = new List<EvidenceRecord>();
        foreach (var id in given)
        {
            // Lists are paged by the moment, so no two share one.
            var at = acting with { At = acting.At.AddMilliseconds(said.Count - given.Count + 1) };
            var again = found.TryGetValue(id, out var one)
                ? await RunAsync(unit, at, workload, new() { Practice = one.Practice, Rung = one.Content.Rung, IsContrary = one.Content.IsContrary, Note = one.Content.Note })
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
