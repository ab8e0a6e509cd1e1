using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Observing;
using Quartz;

namespace Kotsu.Server.Observing;

/// <summary>Makes the looks that wait for one source. Run twice it does nothing twice.</summary>
[DisallowConcurrentExecution]
internal sealed class ScanJob(RunScans scans) : IJob
{
    public const string Organisation = "organisation";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var organisation = OrganisationId.From(context.MergedJobDataMap.GetString(Organisation)!);
        try
        {
            await scans.RunAsync(organisation, SourceId.From(context.JobDetail.Key.Name), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The server stops: what is open is begun again at its next start.
        }
    }
}

/// <summary>Asks every minute what must be looked at: what a schedule says, and what a crash left behind.</summary>
[DisallowConcurrentExecution]
internal sealed class DueJob(IStore store, ScanQueue queue, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await store.WriteAsync(null, unit => QueueScans.DueAsync(unit, Engine.Sharing.Acting.ToMilliseconds(clock.GetUtcNow())), cancellationToken);
        foreach (var source in await store.ReadAsync(null, QueueScans.OpenAsync, cancellationToken))
        {
            await queue.TellOnceAsync(source.Organisation, source.Id, cancellationToken);
        }
    }
}
