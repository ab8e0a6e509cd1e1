using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;
using Kotsu.Core.Reviews;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Recording;
using Kotsu.Engine.Reviewing;
using Kotsu.Sources.Declarations;
using Kotsu.Sources.Git;
using Kotsu.Sources.Statements;
using Kotsu.Sources.Workloads;

namespace Kotsu.Engine.Opening;

/// <summary>A workload that lies open: what was declared and said of it is read, nothing is looked at yet.</summary>
public sealed class WorkloadDesk : IAsyncDisposable
{
    private readonly StatementReading said;
    private readonly Lazy<Task<LensSelection>> lenses;

    private WorkloadDesk(OpenedWorkload opened, WorkloadDeclaration declaration, ReviewRequest request, DateOnly asOf)
    {
        Opened = opened;
        Declaration = declaration;
        AsOf = asOf;
        said = StatementReader.Read(opened.OwnFiles.Statements);
        lenses = new(() => LensSelection.FindAsync(request.Lenses, declaration.Lenses, opened));
    }

    /// <summary>Where it lies.</summary>
    public WorkloadPlace Place => new(Opened.Root, Opened.IsBare);

    /// <summary>What <c>kotsu.yaml</c> says.</summary>
    public WorkloadDeclaration Declaration { get; }

    /// <summary>What people said, in files that can be used.</summary>
    public StatementSet Statements => said.Statements;

    /// <summary>The day to count to: the one asked for, else today in the time zone of the workload.</summary>
    public DateOnly AsOf { get; }

    internal OpenedWorkload Opened { get; }

    /// <summary>Files of people that cannot be used, by path.</summary>
    internal IEnumerable<Unreadable> Unreadable => [.. Opened.OwnFiles.Unreadable, .. said.Unreadable];

    /// <summary>Opens a workload.</summary>
    /// <returns>Either the desk or the reason why there is none.</returns>
    public static async Task<(WorkloadDesk? Desk, Problem? Problem)> OpenAsync(ReviewRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var keepIn = request.KeepHistoryIn;
        var (opened, problem) = await OpenedWorkload.OpenAsync(request.Path, request.IsWorkTree, keepIn is null ? null : (root, isBare) => keepIn(new(root, isBare)), cancellationToken);
        if (opened is null)
        {
            return (null, problem);
        }

        var declared = DeclarationReader.Read(opened.OwnFiles.Declaration ?? "", OwnFiles.DeclarationFile);
        if (declared.Value is { } declaration)
        {
            return (new(opened, declaration, request, request.AsOf ?? Today(clock, declaration)), null);
        }

        await opened.DisposeAsync();
        return (null, Wrong(declared.Troubles));
    }

    /// <summary>The id of its repository: of its remote, else the one that a store keeps for it.</summary>
    public async Task<RepositoryId> GetRepositoryAsync(OpenedStore store, CancellationToken cancellationToken) =>
        Opened.Remote ?? await store.Store.GetLocalIdAsync(store.IsInside ? "." : Opened.Root, cancellationToken);

    /// <summary>The practices of the adopted lenses.</summary>
    /// <returns>Either the codes or the reason why a lens cannot be used.</returns>
    public async Task<(IReadOnlySet<PracticeCode>? Practices, Problem? Problem)> FindPracticesAsync()
    {
        var (found, problem) = await lenses.Value;
        return (found?.SelectMany(l => l.Practices).Select(p => p.Code).ToHashSet(), problem);
    }

    /// <summary>Takes what people say of it.</summary>
    /// <param name="practices">The practices that can be spoken of.</param>
    /// <param name="store">Where statements are written.</param>
    public RecordStatement Record(IReadOnlySet<PracticeCode> practices, IStatementStore store) => new(Statements, practices, AsOf, store);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Opened.DisposeAsync();

    /// <summary>Lists the files, and begins to read the history.</summary>
    internal Task<LocalSight> LookAsync(CancellationToken cancellationToken) => Opened.LookAsync(Declaration, AsOf, cancellationToken);

    internal Task<LensSelection> FindLensesAsync() => lenses.Value;

    private static DateOnly Today(TimeProvider clock, WorkloadDeclaration declaration)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(declaration.TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
    }

    private static Problem Wrong(IReadOnlyList<Unreadable> troubles)
    {
        var at = troubles[0].At;
        var place = at.Column > 0 ? FormattableString.Invariant($"{at.Path}:{at.Line}:{at.Column}") : at.ToString();
        return ReviewProblems.DeclarationIsWrong(place, troubles[0].Reason, troubles.Count - 1);
    }
}
