using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Server.Host;
using Kotsu.Server.Reminding;
using Quartz;

namespace Kotsu.Server.Observing;

/// <summary>The queue on Quartz: one job for each source, so that no two looks at one source run at once, on whichever server.</summary>
internal sealed class ScanQueue(ISchedulerFactory schedulers, TimeProvider clock) : IScanQueue
{
    private const string Group = "scans";
    private const string FileName = "queue.db";
    private const int Retries = 5;
    private const int Growth = 3;
    private static readonly TimeSpan quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan every = TimeSpan.FromMinutes(1);

    /// <summary>Adds the queue, what it does, and the clock that asks what is due.</summary>
    public static void AddTo(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton<ScanQueue>();
        services.AddSingleton<IScanQueue>(provider => provider.GetRequiredService<ScanQueue>());
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(s =>
            {
                s.InstanceName = "kotsu";
                s.GenerateInstanceId = options.Store.IsPostgres;
                s.IdleWaitTime = TimeSpan.FromSeconds(2);
                s.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            // Every trigger, the ones below and those of sources: what threw is tried again with growing pauses, a few times.
            quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(Retries, options.RetryPause, Growth));
            quartz.UseDefaultThreadPool(options.ScansAtOnce);
            quartz.UsePersistentStore(store => Keep(store, options));
            quartz.ScheduleJob<DueJob>((services, trigger) => trigger.WithIdentity("due").StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow()).WithSimpleSchedule(every, null));
            quartz.ScheduleJob<RemindJob>((services, trigger) => trigger.WithIdentity("remind").StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow().Add(quarter)).WithSimpleSchedule(quarter, null));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    /// <inheritdoc/>
    public async Task TellAsync(OrganisationId organisation, SourceId source, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var key = new JobKey(source.Value, Group);
        var job = JobBuilder.Create<ScanJob>()
            .WithIdentity(key)
            .UsingJobData(ScanJob.Organisation, organisation.Value)
            .StoreDurably()
            .RequestRecovery()
            .Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken);
        var now = TriggerBuilder.Create(clock)
            .ForJob(key)
            .WithIdentity(Guid.NewGuid().ToString("N"), Group)
            .StartNow()
            .Build();
        await scheduler.ScheduleJob(now, cancellationToken: cancellationToken);
    }

    /// <summary>The same where nobody told it yet: a server that ends between keeping a look and telling the queue leaves one behind.</summary>
    public async Task TellOnceAsync(OrganisationId organisation, SourceId source, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if ((await scheduler.GetTriggersOfJob(new(source.Value, Group), cancellationToken)).Count == 0)
        {
            await TellAsync(organisation, source, cancellationToken);
        }
    }

    private static void Keep(IPersistentStoreBuilder store, ServerOptions options)
    {
        store.ProvisionSchema();
        store.ConfigureStore(o => o.StoreJobDataAsStrings = true);
        if (options.Store.IsPostgres)
        {
            store.UsePostgres(options.Store.QueueConnection);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(3);
            });
        }
        else
        {
            // Its own file: the store's writer is the only one of the store's file.
            store.UseSqlite($"Data Source={Path.Combine(options.Data, FileName)}");
        }
    }
}
