using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Hope.Changes;

namespace Kotsu.Core.Tests.Hope;

public sealed class HopeInputJsonTests
{
    [Fact]
    public void What_was_kept_gives_the_same_figures_and_no_bars() => Any.Holds(Any.Workload, input =>
    {
        var kept = HopeInputJson.Read(HopeInputJson.Write(input))!;

        Assert.Equal(HopeCalculator.Of(input).Shares, HopeCalculator.Of(kept).Shares);
        Assert.Equal(input.Evidence, kept.Evidence);
        Assert.Equal(input.Acceptances, kept.Acceptances);
        Assert.Equal(input.NotApplicable, kept.NotApplicable);
        Assert.All(HopeReplay.Between(input, kept).Points.Values, p => Assert.Equal(0, p));
    });

    [Fact]
    public void Pins_and_places_are_kept()
    {
        var note = Some.Note(EvidenceRung.Said) with { Pins = Pins.Of("b", "a"), At = new("a.yaml", 1, 2, 3, "text"), Note = "two\nlines" };

        Assert.DoesNotContain("CountsAs", HopeInputJson.Write(Some.Input(Some.Practice(), note)), StringComparison.Ordinal);
        Assert.Equal(note, Assert.Single(HopeInputJson.Read(HopeInputJson.Write(Some.Input(Some.Practice(), note)))!.Evidence));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"AsOf":"2027-03-01","Practices":[{"Code":{"Value":"P"}}]}""")]
    [InlineData("""{"AsOf":"2027-03-01","Practices":[],"Evidence":[{"Source":{"$type":"dream"}}]}""")]
    [InlineData("""{"AsOf":"2027-03-01","Practices":null}""")]
    [InlineData("""{"AsOf":"2027-03-01","Practices":[{"Code":{},"Risk":"Low"}]}""")]
    [InlineData("""{"AsOf":"2027-03-01","Practices":[],"Evidence":[{"Practice":{"Value":"P"},"Rung":"Said","Date":"2027-03-01","Source":{"By":"mina","As":"Owner"}}]}""")]
    public void What_cannot_be_read_is_nothing_to_compare_with(string json) => Assert.Null(HopeInputJson.Read(json));
}
