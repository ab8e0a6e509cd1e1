using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Reminding;

/// <summary>Adds channels for reminders.</summary>
public static class ChangeChannels
{
    /// <summary>Adds one.</summary>
    /// <param name="address">The address, encrypted; it was checked before.</param>
    /// <param name="secret">The key of signatures, encrypted; null where none is used.</param>
    public static async Task<Result<Channel>> AddAsync(IUnit unit, Acting acting, WorkloadId workload, ChannelContent content, string address, string? secret)
    {
        if (Limits.Name("name", content.Name, 1, Channel.NameMaxLength) is { } wrong)
        {
            return wrong;
        }

        if (await unit.Rows<Channel>().CountAsync(c => c.Workload == workload) >= Channel.MostOfAWorkload)
        {
            return ServerProblems.LimitIsReached("channels", Channel.MostOfAWorkload);
        }

        var channel = new Channel
        {
            Id = unit.NewId<ChannelId>(),
            Organisation = acting.Organisation,
            Workload = workload,
            Kind = content.Kind,
            Name = content.Name,
            Language = content.Language,
            Address = address,
            Secret = secret,
            CreatedAt = acting.At,
        };
        unit.Rows<Channel>().Add(channel);
        return channel;
    }
}

/// <summary>What people say of a channel.</summary>
/// <param name="Name">1–100 characters.</param>
/// <param name="Language">The language of what is sent.</param>
public sealed record ChannelContent(ChannelKind Kind, string Name, Language Language);
