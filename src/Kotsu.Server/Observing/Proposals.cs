using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Observing;
using Kotsu.Engine.Statements;
using Kotsu.Server.Api.Evidence;
using Kotsu.Server.Api.Observing;
using Kotsu.Server.Host;

namespace Kotsu.Server.Observing;

/// <summary>Offers what people said here to a remote repository as a branch.</summary>
internal sealed class Proposals(IStore store, Mirrors mirrors, RemoteAccesses accesses, ServerOptions options)
{
    public async Task<Result<ProposalView>> PushAsync(OrganisationId organisation, WorkloadId workload, SourceId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (source, said) = await store.ReadAsync(
            organisation,
            async unit => (await unit.Rows<WorkloadSource>().FindAsync(s => s.Workload == workload && s.Id == id), await OfferStatements.RunAsync(unit, workload)),
            cancellationToken);
        var files = StatementPatch.FilesOf(said).DistinctBy(f => f.Path).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        if (FindProblem(source, files.Count) is { } problem)
        {
            return problem;
        }

        var access = await accesses.FindAsync(source!, cancellationToken);
        if (access.Value is not { } remote)
        {
            return access.Problem!;
        }

        var pushed = await mirrors.ProposeAsync(source!, remote, Author, [.. files.Select(f => (f.Path, f.Text))], DateOnly.FromDateTime(at.UtcDateTime), cancellationToken);
        return pushed.Value is { } branch ? new ProposalView(branch.Branch, branch.Commit, [.. files.Select(f => f.Path)]) : pushed.Problem!;
    }

    // The server's name and no person's: who said what stands in the files.
    private string Author => $"Kotsu <kotsu@{options.PublicUrl?.IdnHost ?? "localhost"}>";

    private static Problem? FindProblem(WorkloadSource? source, int files) =>
        source is null ? ServerProblems.IsNotThere("source")
        : !source.TakesProposals ? ObservationProblems.ProposalsAreOff()
        : files == 0 ? ObservationProblems.NothingToPropose()
        : null;
}
