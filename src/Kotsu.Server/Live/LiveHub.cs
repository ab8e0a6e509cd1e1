using Kotsu.Core.Problems;
using Kotsu.Core.Workloads;
using Kotsu.Server.Auth;
using Kotsu.Server.Host;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Kotsu.Server.Live;

/// <summary>Where pages hear at once of what others do. Clients call Watch, Unwatch and Focus; the server calls Changed, Here, Scan and Resync.</summary>
internal sealed class LiveHub(LiveRoom room, Pace pace, ServerOptions options) : Hub
{
    private const int LongestPlace = 100;
    private const int MostBytesOfAMessage = 4 * 1024;

    public static void AddTo(IServiceCollection services)
    {
        services.AddSignalR(hub =>
        {
            hub.EnableDetailedErrors = false;
            hub.MaximumReceiveMessageSize = MostBytesOfAMessage;
            hub.MaximumParallelInvocationsPerClient = 1;
        }).AddJsonProtocol(json => Api.ApiJson.Configure(json.PayloadSerializerOptions));
        services.AddSingleton<LiveBus>();
        services.AddSingleton<LiveNames>();
        services.AddSingleton<LiveRoom>();
        services.AddSingleton<LiveNews>();
        services.AddSingleton<Core.Observing.IScanNews>(provider => provider.GetRequiredService<LiveNews>());
        services.AddHostedService<LiveWatch>();
    }

    // Reading is all it does, also for the request that begins it.
    public static void MapTo(WebApplication application) => application
        .MapHub<LiveHub>($"{Api.ApiEndpoints.Root}/live", connection => connection.Transports = HttpTransportType.WebSockets)
        .WithMetadata(Need.SignedIn with { Scope = Core.Access.TokenScope.Read });

    /// <summary>Begins to tell what happens in a workload, and tells the others that somebody came.</summary>
    public async Task Watch(string workload)
    {
        Pass();
        if (!WorkloadId.TryParse(workload, null, out var id) || !await room.WatchAsync(Context.ConnectionId, id, Context.ConnectionAborted))
        {
            throw new HubException(ServerProblems.IsNotThere("workload").Code); // as everywhere: not there, or not for the caller
        }
    }

    /// <summary>No longer.</summary>
    public Task Unwatch(string workload)
    {
        Pass();
        return WorkloadId.TryParse(workload, null, out var id) ? room.UnwatchAsync(Context.ConnectionId, id) : Task.CompletedTask;
    }

    /// <summary>Says where in a workload somebody is.</summary>
    public Task Focus(string workload, string? place)
    {
        Pass();
        var where = place ?? "";
        return WorkloadId.TryParse(workload, null, out var id) && where.Length <= LongestPlace && !where.Any(char.IsControl)
            ? room.FocusAsync(Context.ConnectionId, id, where)
            : throw new HubException(ServerProblems.ValueIsNotAllowed("place", new("", "")).Code);
    }

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        var caller = Context.GetHttpContext()?.Features.Get<Caller>() ?? throw new InvalidOperationException("Nobody passed the gate.");
        room.Enter(Context.ConnectionId, caller, Context.Abort);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception) => room.LeaveAsync(Context.ConnectionId);

    private void Pass()
    {
        var key = room.FindCaller(Context.ConnectionId)?.Key ?? Context.ConnectionId;
        if (pace.Take($"live {key}", options.Rates.Api) is { } seconds)
        {
            throw new HubException(ServerProblems.TooManyRequests(seconds).Code);
        }
    }
}
