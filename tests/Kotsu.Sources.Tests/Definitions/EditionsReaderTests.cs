using Kotsu.Core.Lenses.Editions;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Tests.Definitions;

public sealed class EditionsReaderTests
{
    private const string Good = """
        lens: some
        source: "a repository"
        editions:
          - edition: "2022-03-31"
            questions: [A1]
            practices:
              - {code: A1-BP01, title: "Use version control"}
              - {code: A1-BP02, title: "Seek opinions"}
          - edition: "2024-11-06"
            questions: [A1]
            practices:
              - {code: A1-BP01, title: "Use version control"}
        successions:
          - from: "2022-03-31"
            to: "2024-11-06"
            practices:
              - {practice: A1-BP01, is: same, now: [A1-BP01], because: title}
              - {practice: A1-BP02, is: unknown}
        """;

    [Fact]
    public void Editions_and_successions_are_read()
    {
        var (history, troubles) = EditionsReader.Read(Good, "editions.yaml");

        Assert.Empty(troubles);
        Assert.Equal(("some", "a repository"), (history!.Lens.Value, history.Source));
        Assert.Equal(["2022-03-31", "2024-11-06"], history.Editions.Select(e => e.Id.Value));
        Assert.Equal(["A1"], history.Editions[0].Questions);
        Assert.Equal([new(new("A1-BP01"), "Use version control"), new(new("A1-BP02"), "Seek opinions")], history.Editions[0].Practices);
        var succession = Assert.Single(history.Successions);
        Assert.Equal(("2022-03-31", "2024-11-06"), (succession.From.Value, succession.To.Value));
        Assert.Equal(
            [new(new("A1-BP01"), SuccessionKind.Same, [new("A1-BP01")], SuccessionBasis.Title), new(new("A1-BP02"), SuccessionKind.Unknown, [], null)],
            succession.Practices);
    }

    [Theory]
    [InlineData("is: same, now: [A1-BP01], because: title", "is: same, now: [], because: title")]
    [InlineData("is: same, now: [A1-BP01], because: title", "is: same, now: [A1-BP01]")]
    [InlineData("is: same, now: [A1-BP01], because: title", "is: split, now: [A1-BP01], because: title")]
    [InlineData("is: same, now: [A1-BP01], because: title", "is: merged, now: [A1-BP01, A1-BP02], because: joined-words")]
    [InlineData("is: unknown", "is: unknown, now: [A1-BP01]")]
    [InlineData("is: unknown", "is: unknown, because: words")]
    [InlineData("is: unknown", "is: dropped, now: [A1-BP01], because: title")]
    public void A_successor_fits_its_kind(string right, string wrong)
    {
        var (history, troubles) = EditionsReader.Read(Good.Replace(right, wrong), "editions.yaml");

        Assert.Null(history);
        Assert.StartsWith("Found a successor that does not fit its kind", Assert.Single(troubles).Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is: same, now: [A1-BP01], because: title", "is: split, now: [A1-BP01, A1-BP02], because: shared-title")]
    [InlineData("is: unknown", "is: dropped, because: words")]
    public void Several_codes_are_a_split_and_no_code_a_drop(string right, string other) =>
        Assert.Empty(EditionsReader.Read(Good.Replace(right, other), "editions.yaml").Troubles);
}
