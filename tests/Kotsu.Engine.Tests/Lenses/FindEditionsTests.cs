using Kotsu.Core.Lenses.Editions;
using Kotsu.Engine.Lenses;

namespace Kotsu.Engine.Tests.Lenses;

public sealed class FindEditionsTests
{
    [Fact]
    public void Every_earlier_edition_leads_to_the_present_one()
    {
        var (editions, _) = FindEditions.Of("operational-excellence");

        Assert.Equal(["2022-03-31", "2023-04-10", "2023-10-03", "2024-06-27", "2024-11-06"], editions!.Editions.Select(e => e.Id.Value));
        Assert.All(editions.Editions.SkipLast(1), e => Assert.Contains(editions.Successions, s => s.From == e.Id));
    }

    [Fact]
    public void An_old_answer_keeps_its_meaning_and_not_its_code()
    {
        var (editions, _) = FindEditions.Of("operational-excellence");

        var carried = CarryForward.Carry(editions!, new("2022-03-31"), new HashSet<Core.Lenses.PracticeCode> { new("OPS04-BP01"), new("OPS02-BP04"), new("OPS99-BP01") });

        Assert.Equal(("OPS04-BP01", "OPS04-BP02"), (Assert.Single(Assert.Single(carried.Carried).Was).Value, carried.Carried[0].Now.Value));
        Assert.Equal(["OPS02-BP04", "OPS99-BP01"], carried.NotCarried.Select(l => l.Practice.Value));
    }

    [Fact]
    public void What_is_not_known_is_refused_with_what_is()
    {
        Assert.Equal("KOTSU0308", FindEditions.Of("production-engineering").Problem?.Code);
        Assert.Equal("KOTSU0309", FindEditions.Find(FindEditions.Of("operational-excellence").Editions!, "2021-01-01").Problem?.Code);
    }

    [Theory]
    [InlineData("\uFEFFOPS01-BP01\r\n\n# by Kim\n OPS04-BP02 \n", "OPS01-BP01 OPS04-BP02", null)]
    [InlineData("OPS01-BP01\nwe do OPS04\n", null, "KOTSU0313")]
    public void Ticked_practices_are_read_a_line_each(string text, string? codes, string? problem)
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.txt", text);

        var (ticked, refused) = FindEditions.ReadTicked(folder.At("answers.txt"));

        Assert.Equal(codes?.Split(' '), ticked?.Select(t => t.Value).Order(StringComparer.Ordinal));
        Assert.Equal(problem, refused?.Code);
    }
}
