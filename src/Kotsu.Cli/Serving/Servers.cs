using Kotsu.Cli.Host;
using Kotsu.Server.Host;

namespace Kotsu.Cli.Serving;

/// <summary>Starts servers for the commands.</summary>
public static class Servers
{
    /// <summary>Starts one.</summary>
    /// <exception cref="RefusedException">It cannot be started: its folder is taken, its port is taken, its store is newer.</exception>
    public static async Task<KotsuServer> StartAsync(ServerOptions options, Caller caller, CancellationToken cancellationToken)
    {
        options.Log = ServerLog.Of(caller);
        try
        {
            var (server, problem) = await KotsuServer.StartAsync(options, caller.Clock, cancellationToken);
            return server ?? throw new RefusedException(Refusals.Of(problem!));
        }
        catch (IOException taken)
        {
            throw new RefusedException(Refusal.CouldNotLook(
                $"{options.Listen}: cannot listen there: {taken.Message} · stop what listens there, or choose another port",
                $"{options.Listen}: 待ち受けできません: {taken.Message} · 使用中のものを止めるか、別のポートを指定してください"));
        }
    }
}
