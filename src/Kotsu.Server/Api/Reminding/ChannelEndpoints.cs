using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Access;
using Kotsu.Engine.Reminding;
using Kotsu.Server.Auth;
using Kotsu.Server.Host;
using Kotsu.Server.Observing;

namespace Kotsu.Server.Api.Reminding;

/// <summary>Where reminders of a workload go beside the mail of its owners.</summary>
internal static class ChannelEndpoints
{
    private const string Root = "/workloads/{workload}/channels";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Member)).WithSummary("The channels of a workload; their addresses are never shown").Answers<Page<ChannelView>>();
        api.MapPost(Root, AddAsync).Needs(Need.In(Role.Owner)).WithSummary("Adds a channel; the secret of a webhook is shown once").Answers<AddedChannelView>(StatusCodes.Status201Created);
        api.MapDelete(Root + "/{channel}", DeleteAsync).Needs(Need.In(Role.Owner)).WithSummary("Removes a channel").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door) => door.ListAsync(async unit => new Page<ChannelView>(
        [.. (await unit.Rows<Channel>().ListAsync(all => all.Where(c => c.Workload == workload).OrderBy(c => c.CreatedAt))).Select(ChannelView.Of)], null));

    private static async Task<IResult> AddAsync(WorkloadId workload, PostChannel body, Door door, KeptSecrets secrets, OutsideHosts hosts)
    {
        if (FindProblem(body.Address, hosts) is { } problem)
        {
            return ProblemAnswer.Of(problem);
        }

        var secret = body.Content.Kind is ChannelKind.Webhook ? Secrets.New() : null;
        var (address, key) = (secrets.Protect(body.Address)!, secrets.Protect(secret));
        return await door.WriteAsync(
            "channel.add",
            (unit, acting) => ChangeChannels.AddAsync(unit, acting, workload, body.Content, address, key),
            c => Shown.Created(new AddedChannelView(ChannelView.Of(c), secret), $"channel/{c.Id}", $"{ApiEndpoints.Root}/workloads/{workload}/channels/{c.Id}") with { IsSecret = secret is not null });
    }

    private static Problem? FindProblem(string address, OutsideHosts hosts) =>
        address.Length <= Channel.AddressMaxLength && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? hosts.FindProblem(uri)
            : ServerProblems.ValueIsNotAllowed("address", new("an https address", "httpsのアドレス"));

    private static Task<IResult> DeleteAsync(WorkloadId workload, ChannelId channel, Door door) => door.WriteAsync(
        "channel.remove",
        async (unit, _) => await unit.Rows<Channel>().RemoveAsync(c => c.Workload == workload && c.Id == channel) > 0 ? new Result<string>(channel.Value, null) : ServerProblems.IsNotThere("channel"),
        _ => Shown.Gone($"channel/{channel}"));
}

/// <summary>A channel to add.</summary>
/// <param name="Address">An https address; it is never shown again.</param>
internal sealed record PostChannel(ChannelContent Content, string Address);

/// <summary>A channel.</summary>
internal sealed record ChannelView(ChannelId Id, ChannelContent Content, DateTimeOffset CreatedAt)
{
    public static ChannelView Of(Channel channel) => new(channel.Id, new(channel.Kind, channel.Name, channel.Language), channel.CreatedAt);
}

/// <summary>A channel that was added.</summary>
/// <param name="Secret">For webhooks, the key of the signature: HMAC-SHA256 of Kotsu-Timestamp, a full stop and the body. It is shown once.</param>
internal sealed record AddedChannelView(ChannelView Channel, string? Secret);
