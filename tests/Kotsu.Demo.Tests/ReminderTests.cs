using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Demo.Model;

namespace Kotsu.Demo.Tests;

public sealed class ReminderTests
{
    [Fact]
    public async Task Channels_of_each_kind_lead_nowhere_and_say_so()
    {
        var (channels, japanese) = (await (await FilledWorld.UsualAsync).RowsAsync<Channel>(), await (await FilledWorld.JapaneseAsync).RowsAsync<Channel>());
        var addresses = DemoModel.Read().Workloads.SelectMany(w => w.Channels).Select(c => c.Address).ToList();

        Assert.Equal(Enum.GetValues<ChannelKind>(), channels.Select(c => c.Kind).Distinct().Order());
        Assert.All(addresses, a => Assert.EndsWith(".example", new Uri(a).Host, StringComparison.Ordinal));
        Assert.All(channels, c => Assert.Contains("nothing is sent", c.Name, StringComparison.Ordinal));
        Assert.All(japanese, c => Assert.Contains("送信しません", c.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_leads_to_a_channel_is_kept_as_the_server_keeps_it()
    {
        var channels = await (await FilledWorld.UsualAsync).RowsAsync<Channel>();
        var addresses = DemoModel.Read().Workloads.SelectMany(w => w.Channels).Select(c => FilledWorld.Sealed(c.Address));

        Assert.Equal(addresses.Order(StringComparer.Ordinal), channels.Select(c => c.Address).Order(StringComparer.Ordinal));
        Assert.All(channels, c => Assert.Equal(c.Kind is ChannelKind.Webhook, c.Secret?.StartsWith(FilledWorld.Sealed(""), StringComparison.Ordinal) ?? false));
    }

    [Fact]
    public async Task Only_owners_added_channels_and_no_digest_is_said_to_have_been_sent()
    {
        var world = await FilledWorld.UsualAsync;
        var entries = (await world.RowsAsync<Core.Auditing.AuditEntry>()).Where(e => e.Action == "channel.add").ToDictionary(e => e.Subject, e => e.Actor);
        var owners = (await world.RowsAsync<RoleAssignment>()).Where(r => r.Role is Role.Owner).Select(r => (r.Workload, r.Person.Value)).ToHashSet();

        Assert.All(await world.RowsAsync<Channel>(), c => Assert.Contains((c.Workload, entries[$"channel/{c.Id}"]), owners));
        Assert.Empty(await world.RowsAsync<SentReminder>());
    }
}
