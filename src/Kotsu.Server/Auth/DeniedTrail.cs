using System.Threading.Channels;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Auditing;
using Kotsu.Engine.Sharing;
using Kotsu.Server.Api;
using Kotsu.Server.Host;
using Microsoft.Extensions.Hosting;

namespace Kotsu.Server.Auth;

/// <summary>Tells the audit log who tried to change what they may not. It is written beside the answer: how long that takes would tell a stranger whether somebody is known.</summary>
internal sealed class DeniedTrail(IStore store, TimeProvider clock, Pace pace, ServerOptions options) : BackgroundService
{
    private const int MostQueued = 1000;
    private const int LongestAction = 64;
    private const int LongestSubject = 300;

    private readonly Channel<(OrganisationId Organisation, AuditedAct Act)> queue =
        Channel.CreateBounded<(OrganisationId, AuditedAct)>(new BoundedChannelOptions(MostQueued) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Tells of a request that was refused. Reading is not told, nor what nobody of an organisation tried.</summary>
    public void Tell(HttpContext context, Known known, Problem problem)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        Tell(context, known, problem, $"{context.Request.Method} {pattern.Replace(ApiEndpoints.Root, "", StringComparison.Ordinal)}");
    }

    /// <summary>Tells of an act that was refused.</summary>
    public void Tell(HttpContext context, Known known, Problem problem, string action)
    {
        if (known.Person is not { } person || pace.Take($"denied {person.Id}", options.Rates.Denials) is not null)
        {
            return;
        }

        queue.Writer.TryWrite((person.Organisation, new()
        {
            At = Acting.ToMilliseconds(clock.GetUtcNow()),
            Actor = person.Id.Value,
            Token = known.Token?.Id.Value ?? "",
            Action = Cut(action, LongestAction),
            Subject = Cut(context.Request.Path.Value ?? "", LongestSubject),
            Result = $"denied {problem.Code}",
            Address = Addresses.Of(context),
        }));
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (organisation, act) in queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            await WriteAsync(organisation, act);
        }
    }

    private async Task WriteAsync(OrganisationId organisation, AuditedAct act)
    {
        try
        {
            await store.WriteAsync(organisation, async unit =>
            {
                await AuditTrail.AddAsync(unit, organisation, act);
                return 0;
            }, CancellationToken.None);
        }
        catch (StoreIsUnavailableException)
        {
            // Whoever asked was refused; with no store there is nowhere to tell it.
        }
        catch (CommitIsUnknownException)
        {
            // The same.
        }
    }

    // A path is a stranger's text: one line of plain characters.
    private static string Cut(string text, int most)
    {
        var plain = new string([.. text.Select(c => char.IsControl(c) ? '?' : c)]);
        return plain.Length <= most ? plain : plain[..most];
    }
}

/// <summary>What a request shows of who sends it.</summary>
/// <param name="Caller">Who asks; null where the session or token no longer counts, or nothing was sent.</param>
/// <param name="Person">Whose session or token it is or was; null where that is not known.</param>
/// <param name="Token">The token, whether it counts or not.</param>
internal sealed record Known(Caller? Caller, Person? Person, Core.Access.ApiToken? Token)
{
    /// <summary>Nobody.</summary>
    public static Known Nobody { get; } = new(null, null, null);

    /// <summary>The workload that the request names; null where it names none, or the caller's organisation has no such one.</summary>
    public Place? Place { get; init; }
}
