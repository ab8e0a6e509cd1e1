using Kotsu.History.Objects;

namespace Kotsu.History.Tests.Walking;

public sealed class ObjectRoomTests
{
    private readonly List<string> gone = [];

    [Fact]
    public void What_was_used_longest_ago_goes_first()
    {
        var room = Room("a", "b", "c");

        Assert.True(room.TryGet(0, out _));
        Assert.True(room.Keep(9, "d", 10));

        Assert.Equal(["b"], gone);
    }

    [Theory]
    [InlineData(0, "a,b")]
    [InlineData(1, "b,a")]
    [InlineData(2, "c,a")]
    [InlineData(99, "a,b")]
    public void What_was_released_goes_before_that(long released, string expected)
    {
        var room = Room("a", "b", "c");

        room.Release(released);
        Assert.True(room.Keep(9, "d", 10));
        Assert.True(room.Keep(10, "e", 10));

        Assert.Equal(expected.Split(','), gone);
    }

    [Fact]
    public void What_was_released_and_is_used_again_stays()
    {
        var room = Room("a", "b", "c");

        room.Release(2);
        Assert.True(room.TryGet(2, out var again));
        Assert.True(room.Keep(9, "d", 10));

        Assert.Equal("c", again);
        Assert.Equal(["a"], gone);
    }

    [Fact]
    public void What_would_take_more_than_an_eighth_is_not_kept()
    {
        var room = Room("a", "b", "c");

        Assert.False(room.Keep(9, "d", 11));

        Assert.Empty(gone);
        Assert.False(room.TryGet(9, out _));
    }

    // Eight times ten fit. The rest is filled up.
    private ObjectRoom<long, string> Room(params string[] names)
    {
        var room = new ObjectRoom<long, string>(80, gone.Add);
        for (var i = 0; i < 8; i++)
        {
            Assert.True(room.Keep(i, i < names.Length ? names[i] : "filling", 10));
        }

        return room;
    }
}
