using System.Collections.Concurrent;
using Kotsu.Core.Organisations;
using Kotsu.Server.Auth;
using Kotsu.Server.Live;

namespace Kotsu.Server.Tests.Live;

public sealed class LiveConnectionTests
{
    private static readonly Caller caller = new(
        new Person { Id = new(new string('a', 32)), Organisation = new(new string('b', 32)), Login = "kim", Name = "Kim", CreatedAt = DateTimeOffset.UnixEpoch }, null, null);

    [Fact]
    public async Task One_that_stops_reading_holds_up_nobody_and_learns_that_it_missed_something()
    {
        var (isReading, sent) = (new TaskCompletionSource(), new BlockingCollection<string>());
        var slow = new LiveConnection(caller, async (message, _) =>
        {
            await isReading.Task;
            sent.Add(message.Target, CancellationToken.None);
        }, () => { });

        for (var i = 0; i < 2_000; i++)
        {
            slow.Tell(new("Changed", i));
        }

        isReading.SetResult();
        var last = "";
        while (last != "Resync")
        {
            last = await Task.Run(() => sent.Take(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        }

        Assert.Empty(sent);
    }

    [Fact]
    public async Task One_that_cannot_be_told_is_ended()
    {
        var ended = new TaskCompletionSource();
        var broken = new LiveConnection(caller, (_, _) => Task.FromException(new InvalidOperationException("gone")), ended.SetResult);

        broken.Tell(LiveMessage.Resync);

        await ended.Task;
    }
}
