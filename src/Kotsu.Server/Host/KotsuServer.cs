using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Engine.Access;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Auditing;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Milestones;
using Kotsu.Engine.Observing;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Reminding;
using Kotsu.Engine.Shelves;
using Kotsu.Engine.Standings;
using Kotsu.Engine.Statements;
using Kotsu.Engine.Templates;
using Kotsu.Server.Api;
using Kotsu.Server.Auth;
using Kotsu.Server.Live;
using Kotsu.Server.Logs;
using Kotsu.Server.Metrics;
using Kotsu.Server.Observing;
using Kotsu.Server.Pages;
using Kotsu.Server.Reminding;
using Kotsu.Storage.Backups;
using Kotsu.Storage.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace Kotsu.Server.Host;

/// <summary>A server that runs until it is disposed or told to stop.</summary>
public sealed class KotsuServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly DataLock held;

    private KotsuServer(WebApplication application, DataLock held) => (this.application, this.held) = (application, held);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(application.Urls.First());

    /// <summary>The store.</summary>
    public IStore Store => application.Services.GetRequiredService<IStore>();

    /// <summary>What it is made of, for tests.</summary>
    internal IServiceProvider Services => application.Services;

    /// <summary>Opens the store and begins to listen.</summary>
    /// <returns>Either the server or the reason why there is none.</returns>
    public static async Task<(KotsuServer? Server, Problem? Problem)> StartAsync(ServerOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Listening.FindProblem(options) is { } refused)
        {
            return (null, refused);
        }

        var (held, taken) = DataLock.Take(options.Data);
        if (held is null)
        {
            return (null, taken);
        }

        Restore.SweepUnfinished(options.Data);
        var (store, problem) = await StoreOpening.OpenAsync(options.Store, options.Database, cancellationToken);
        if (store is null)
        {
            held.Dispose();
            return (null, problem);
        }

        var built = Build(options, store, clock);
        await built.StartAsync(cancellationToken);
        await ShelvesAtStart.BringUpToDateAsync(store, clock, cancellationToken);
        return (new(built, held), null);
    }

    /// <summary>Shows a report at <c>/report</c>, and at the root where the program was built without its page.</summary>
    public void ShowReport(Func<Language, string> render) => application.Services.GetRequiredService<FrontPage>().Render = render;

    /// <summary>A link that signs in whoever runs this program on this machine; on an empty store they become the first admin.</summary>
    /// <param name="login">The name of their account.</param>
    public async Task<Result<Uri>> MakeSignInLinkAsync(string login, Language language, CancellationToken cancellationToken)
    {
        var clock = application.Services.GetRequiredService<TimeProvider>();
        var made = await Store.WriteAsync(null, unit => LocalAdmin.MakeLinkAsync(unit, login, language, clock.GetUtcNow()), cancellationToken);
        return made.Value is { } secret ? new Uri(Address, $"/sign-in/{secret}") : new Result<Uri>(null, made.Problem);
    }

    /// <summary>Sends the reminders that are due now, as the server does by itself every quarter of an hour.</summary>
    /// <returns>How many were delivered.</returns>
    public Task<int> RemindAsync(CancellationToken cancellationToken) => application.Services.GetRequiredService<Reminders>().SendAsync(cancellationToken);

    /// <summary>Keeps a review that was made by whoever runs this program, as a look at its folder: what the terminal printed is what the server shows.</summary>
    /// <param name="login">The name of their account.</param>
    public async Task<Result<Scan>> KeepReviewAsync(string login, Language language, HandedOver handed, CancellationToken cancellationToken)
    {
        var at = Acting.ToMilliseconds(application.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var person = await Store.WriteAsync(null, unit => LocalAdmin.FindOrCreateAsync(unit, login, language, at), cancellationToken);
        if (person.Value is not { } admin)
        {
            return new(null, person.Problem);
        }

        var handOver = application.Services.GetRequiredService<HandOver>();
        return await Store.WriteAsync(
            admin.Organisation,
            async unit =>
            {
                var kept = await handOver.RunAsync(unit, new(admin.Organisation, admin.Id, at), handed);
                if (kept.Value is { } scan)
                {
                    await AuditTrail.AddAsync(unit, admin.Organisation, new() { At = at, Actor = admin.Id.Value, Action = "review.hand-over", Subject = $"scan/{scan.Id}" });
                }

                return kept;
            },
            cancellationToken);
    }

    /// <summary>Ends when the server is told to stop, by a signal too.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var store = Store;
        await application.StopAsync();
        await application.DisposeAsync();
        await store.DisposeAsync();
        held.Dispose();
    }

    private static WebApplication Build(ServerOptions options, IStore store, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => Listening.Configure(kestrel, options));
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(10));
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new LineLogs(options.Log, clock)).SetMinimumLevel(options.Log.Least);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // it warns that keys lie in files: the guide says so
        builder.Services.AddSingleton<Measurements>();
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Callers>();
        builder.Services.AddSingleton<Pace>();
        builder.Services.AddSingleton<DeniedTrail>();
        SignInServices.AddTo(builder.Services, options);
        builder.Services.AddHostedService(services => services.GetRequiredService<DeniedTrail>());
        builder.Services.AddSingleton<FrontPage>();
        PageEndpoints.AddTo(builder.Services);
        SafeCompression.AddTo(builder.Services);
        AddUseCases(builder.Services);
        builder.Services.AddSingleton<KeptSecrets>();
        MirrorSweep.AddTo(builder.Services, options);
        builder.Services.AddSingleton<ISourceFolders, SourceFolders>();
        ScanQueue.AddTo(builder.Services, options);
        Telemetry.AddTo(builder.Services, options);
        builder.Services.AddSingleton(new OutsideHosts(options.AllowedHosts));
        builder.Services.AddSingleton<FindDigests>();
        builder.Services.AddSingleton<CalendarFeeds>();
        builder.Services.AddSingleton<MailPost>();
        builder.Services.AddSingleton<WebhookPost>();
        builder.Services.AddSingleton<Reminders>();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        LiveHub.AddTo(builder.Services);
        ApiDocument.AddTo(builder.Services);

        var built = builder.Build();
        TrustedProxies.Apply(built, options);
        if (options.SendsTelemetry)
        {
            built.Use(Telemetry.TellAsync);
        }

        built.UseResponseCompression();
        built.UseMiddleware<Edge>();
        built.UseMiddleware<SafeHeaders>();
        built.UseMiddleware<AskItself>();
        built.UseRouting();
        built.UseMiddleware<Gate>();
        built.UseMiddleware<BodyGuard>();
        _ = built.Services.GetRequiredService<Measurements>(); // listens from the first request on
        _ = built.Services.GetService<Telemetry>();
        MetricsEndpoint.MapTo(built);
        FrontPage.MapTo(built);
        ApiEndpoints.MapTo(built);
        PageEndpoints.MapTo(built);
        LiveHub.MapTo(built);
        options.Planted?.Invoke(built);
        return built;
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<LensLibrary>();
        services.AddSingleton<WorkloadFigures>();
        services.AddSingleton<MovementSince>();
        services.AddSingleton<WorkloadPictures>();
        services.AddSingleton<Portfolio>();
        services.AddSingleton<AnswerQuestion>();
        services.AddSingleton<ConfirmAnswer>();
        services.AddSingleton<AnswerSheets>();
        services.AddSingleton<TakeMilestone>();
        services.AddSingleton<AnswerTemplate>();
        services.AddSingleton<ApplyTemplate>();
        services.AddSingleton<UpgradeReview>();
        services.AddSingleton<GiveEvidence>();
        services.AddSingleton<AcceptRisk>();
        services.AddSingleton<WeighPractice>();
        services.AddSingleton<KeepScan>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<RunScans>();
    }
}
