using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Engine.Reminding;
using Kotsu.Engine.Sharing;
using Quartz;

namespace Kotsu.Server.Reminding;

/// <summary>Sends what is due every quarter of an hour; what could not be delivered is tried again until its Monday is over.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindJob(Reminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await reminders.SendAsync(cancellationToken);
}

/// <summary>Sends digests, each once.</summary>
internal sealed partial class Reminders(IStore store, FindDigests find, MailPost mail, WebhookPost webhooks, TimeProvider clock, ILogger<Reminders> log)
{
    /// <summary>Sends what is due now.</summary>
    /// <returns>How many were delivered.</returns>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var now = Acting.ToMilliseconds(clock.GetUtcNow());
        var delivered = 0;
        foreach (var organisation in await store.ReadAsync(null, unit => unit.Rows<Organisation>().ListAsync(all => all.Select(o => o.Id)), cancellationToken))
        {
            foreach (var digest in await store.ReadAsync(organisation, unit => find.RunAsync(unit, organisation, now), cancellationToken))
            {
                delivered += await SendAsync(digest, now, cancellationToken) ? 1 : 0;
            }
        }

        return delivered;
    }

    // The key is kept before the message leaves: a crash in between loses one reminder, and the next Monday brings it; two would teach people not to read them.
    private async Task<bool> SendAsync(Digest digest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (digest.Owner is null ? !webhooks.IsThere : !mail.IsThere)
        {
            return false;
        }

        var row = new SentReminder { Organisation = digest.Organisation, Key = digest.Key, At = now };
        if (!await TakeAsync(row, cancellationToken))
        {
            return false;
        }

        var trouble = digest.Owner is null ? await webhooks.SendAsync(digest, cancellationToken) : await mail.SendAsync(digest, cancellationToken);
        if (trouble is null)
        {
            return true;
        }

        NotDelivered(log, digest.Key, trouble);
        await store.WriteAsync(digest.Organisation, unit => unit.Rows<SentReminder>().RemoveAsync(s => s.Key == row.Key), CancellationToken.None);
        return false;
    }

    private Task<bool> TakeAsync(SentReminder row, CancellationToken cancellationToken) => store.WriteAsync(
        row.Organisation,
        async unit =>
        {
            if (await unit.Rows<SentReminder>().CountAsync(s => s.Key == row.Key) > 0)
            {
                return false;
            }

            unit.Rows<SentReminder>().Add(row);
            return true;
        },
        cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} was not delivered: {Trouble}")]
    private static partial void NotDelivered(ILogger log, string key, string trouble);
}
