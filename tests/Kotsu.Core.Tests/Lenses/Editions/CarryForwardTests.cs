using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Editions;
using Kotsu.Sources.Definitions;

namespace Kotsu.Core.Tests.Lenses.Editions;

public sealed class CarryForwardTests
{
    private static readonly EditionHistory history = new(
        new("some-lens"),
        "nowhere",
        [new(new("2022"), ["A1"], []), new(new("2024"), ["A1"], [new(new("A1-BP01"), "Stay"), new(new("A1-BP02"), "New")])],
        [
            new(new("2022"), new("2024"),
            [
                new(new("A1-BP01"), SuccessionKind.Same, [new("A1-BP01")], SuccessionBasis.Title),
                new(new("A1-BP02"), SuccessionKind.Moved, [new("A1-BP09")], SuccessionBasis.Title),
                new(new("A1-BP03"), SuccessionKind.Renamed, [new("A1-BP03")], SuccessionBasis.Words),
                new(new("A1-BP04"), SuccessionKind.Merged, [new("A1-BP04")], SuccessionBasis.JoinedWords),
                new(new("A1-BP05"), SuccessionKind.Merged, [new("A1-BP04")], SuccessionBasis.JoinedWords),
                new(new("A1-BP06"), SuccessionKind.Split, [new("A1-BP06"), new("A1-BP07")], SuccessionBasis.Words),
                new(new("A1-BP07"), SuccessionKind.Dropped, [], SuccessionBasis.Title),
                new(new("A1-BP08"), SuccessionKind.Unknown, [], null),
                new(new("A1-BP10"), SuccessionKind.Moved, [new("A1-BP11")], SuccessionBasis.Words),
            ]),
        ]);

    [Theory]
    [InlineData("A1-BP01", "A1-BP01", SuccessionKind.Same)]
    [InlineData("A1-BP02", "A1-BP09", SuccessionKind.Moved)]
    public void A_practice_that_is_word_for_word_the_same_keeps_its_tick(string was, string now, SuccessionKind kind)
    {
        var answers = Carry("2022", was);

        var carried = Assert.Single(answers.Carried);
        Assert.Equal((now, kind), (carried.Now.Value, carried.Kind));
        Assert.Empty(answers.NotCarried);
    }

    [Theory]
    [InlineData("A1-BP03", SuccessionKind.Renamed, "A1-BP03", "A1-BP03 says it in other words")]
    [InlineData("A1-BP10", SuccessionKind.Moved, "A1-BP11", "A1-BP11 says it in other words")]
    [InlineData("A1-BP05", SuccessionKind.Merged, "A1-BP04", "A1-BP04 also holds what A1-BP04 was, and that was not ticked.")]
    [InlineData("A1-BP06", SuccessionKind.Split, "A1-BP06 A1-BP07", "It is several practices now: A1-BP06, A1-BP07.")]
    [InlineData("A1-BP07", SuccessionKind.Dropped, "", "It is no practice any more.")]
    [InlineData("A1-BP08", SuccessionKind.Unknown, "", "Nothing tells what became of it.")]
    [InlineData("A1-BP99", null, "", "Edition 2022, as far as it is known, has no practice A1-BP99.")]
    public void Every_other_tick_is_told_with_its_reason_and_what_to_ask(string was, SuccessionKind? kind, string ask, string reason)
    {
        var answers = Carry("2022", was);

        var lost = Assert.Single(answers.NotCarried);
        Assert.Empty(answers.Carried);
        Assert.Equal((was, kind, ask), (lost.Practice.Value, lost.Kind, string.Join(' ', lost.Ask)));
        Assert.StartsWith(reason, lost.Reason.En, StringComparison.Ordinal);
        Assert.EndsWith("。", lost.Reason.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_practice_is_ticked_where_every_part_was()
    {
        var carried = Assert.Single(Carry("2022", "A1-BP05", "A1-BP04").Carried);

        Assert.Equal(("A1-BP04", SuccessionKind.Merged), (carried.Now.Value, carried.Kind));
        Assert.Equal(["A1-BP04", "A1-BP05"], carried.Was.Select(w => w.Value));
    }

    [Fact]
    public void No_tick_is_lost_in_silence()
    {
        var ticked = history.Successions[0].Practices.Select(p => p.Practice.Value).Append("A1-BP99").ToArray();

        var answers = Carry("2022", ticked);

        Assert.Equal(ticked.Order(), answers.Carried.SelectMany(c => c.Was).Concat(answers.NotCarried.Select(n => n.Practice)).Select(p => p.Value).Order());
    }

    [Fact]
    public void The_present_edition_needs_no_map()
    {
        var answers = Carry("2024", "A1-BP02", "A1-BP03");

        Assert.Equal(["A1-BP02"], answers.Carried.Select(c => c.Now.Value));
        Assert.Equal(["A1-BP03"], answers.NotCarried.Select(n => n.Practice.Value));
    }

    [Fact]
    public void An_edition_that_nobody_knows_carries_nothing()
    {
        var answers = Carry("2019", "A1-BP01");

        Assert.Empty(answers.Carried);
        Assert.Contains("edition 2019", Assert.Single(answers.NotCarried).Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-03-31")]
    [InlineData("2023-04-10")]
    [InlineData("2023-10-03")]
    [InlineData("2024-06-27")]
    public void Of_our_lens_every_old_practice_is_carried_to_a_present_one_or_told(string edition)
    {
        var ours = EditionsReader.Read(File.ReadAllText(Checkout.Path("lenses", "operational-excellence", "editions.yaml")), "editions.yaml").Value!;
        var old = ours.Editions.Single(e => e.Id.Value == edition).Practices.Select(p => p.Code).ToHashSet();

        var answers = CarryForward.Carry(ours, new(edition), old);

        var present = ours.Editions[^1].Practices.ToDictionary(p => p.Code, p => p.Title);
        var titles = ours.Editions.Single(e => e.Id.Value == edition).Practices.ToDictionary(p => p.Code, p => p.Title);
        Assert.Equal(old.Count, answers.Carried.Sum(c => c.Was.Count) + answers.NotCarried.Count);
        Assert.All(answers.Carried, c => Assert.Contains(c.Now, present));
        Assert.All(answers.Carried.Where(c => c.Kind is not SuccessionKind.Merged), c => Assert.Contains(c.Was, w => string.Equals(titles[w], present[c.Now], StringComparison.OrdinalIgnoreCase)));
        Assert.All(answers.NotCarried.SelectMany(n => n.Ask), p => Assert.Contains(p, present));
    }

    private static CarriedAnswers Carry(string from, params string[] ticked) =>
        CarryForward.Carry(history, new(from), ticked.Select(t => new PracticeCode(t)).ToHashSet());
}
