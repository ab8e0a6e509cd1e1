using Kotsu.Core.Storing;
using Kotsu.Engine.Observing;
using Kotsu.Server.Host;
using Microsoft.Extensions.Hosting;

namespace Kotsu.Server.Observing;

/// <summary>Removes the copies of sources that are no more: when one is removed here, when the server starts, and every hour, for another server may have removed it.</summary>
internal sealed class MirrorSweep(Mirrors mirrors, IStore store) : BackgroundService
{
    private const string Folder = "mirrors";
    private static readonly TimeSpan hour = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim asked = new(1);

    /// <summary>Adds the copies, how they are reached, and what removes them.</summary>
    public static void AddTo(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(new Mirrors(Path.Combine(Path.GetFullPath(options.Data), Folder), options.MirrorMebibytes));
        services.AddSingleton<RemoteAccesses>();
        services.AddSingleton<Proposals>();
        services.AddSingleton<MirrorSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<MirrorSweep>());
    }

    /// <summary>Does it soon.</summary>
    public void Now() => asked.Release();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await asked.WaitAsync(hour, stoppingToken);
            try
            {
                await mirrors.SweepAsync(store, stoppingToken);
            }
            catch (StoreIsUnavailableException)
            {
                // The next hour finds them.
            }
            catch (IOException)
            {
                // A file is still held: the next hour finds it.
            }
        }
    }
}
