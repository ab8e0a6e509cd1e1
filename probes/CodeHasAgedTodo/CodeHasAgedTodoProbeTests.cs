using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Markers;

namespace Kotsu.Probes.CodeHasAgedTodo;

public sealed class CodeHasAgedTodoProbeTests
{
    private static readonly DateOnly today = new(2026, 11, 21);

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("CodeHasAgedTodo")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Finds_what_the_fixture_says(string fixture)
    {
        var tree = MemoryTree.FromFolder(Checkout.Path(fixture));

        var sighting = await new MarkersSource().LookAsync(new(tree, new(), today, null) { LineAges = new WrittenAges(tree) }, TestContext.Current.CancellationToken);

        ProbeFixtures.Compare(new CodeHasAgedTodoProbe().Run(new([sighting.Snapshot!])), fixture);
    }

    [Theory]
    [InlineData(0, false, Outcome.False, "young")]
    [InlineData(365, false, Outcome.False, "young")]
    [InlineData(366, false, Outcome.True, "aged")]
    [InlineData(366, true, Outcome.True, "aged-at-least")]
    [InlineData(365, true, Outcome.NotAvailable, "young-at-least")]
    [InlineData(-3, false, Outcome.False, "young")]
    public void A_year_is_the_boundary(int days, bool atLeast, Outcome outcome, string message)
    {
        var finding = Assert.Single(Judge(Some() with { Since = today.AddDays(-days), AtLeast = atLeast }));

        Assert.Equal((outcome, message), (finding.Outcome, finding.Message));
        Assert.Equal(new FindingValue.Days(Math.Max(0, days)), finding.Values["age"]);
    }

    [Fact]
    public void The_subject_outlives_a_move_of_its_line_and_other_punctuation() =>
        Assert.Equal(
            Judge(Some()).Single().Subject.Id,
            Judge(Some() with { At = new("src/a.cs", 99), Text = "drop  the old price-list!" }).Single().Subject.Id);

    [Fact]
    public void Equal_words_in_one_file_are_told_apart_and_in_two_files_too()
    {
        var subjects = Judge(Some(), Some() with { At = new("src/a.cs", 9) }, Some() with { At = new("src/b.cs", 3) }).Select(f => f.Subject.Key);

        Assert.Equal(["src/a.cs#TODO drop the old price list", "src/a.cs#TODO drop the old price list#2", "src/b.cs#TODO drop the old price list"], subjects);
    }

    [Theory]
    [InlineData("ben", "Ann Example", "ben")]
    [InlineData(null, "Ann Example", "Ann Example")]
    [InlineData(null, null, "—")]
    public void Whoever_put_their_name_into_the_line_is_asked_first(string? assignee, string? author, string expected)
    {
        var finding = Assert.Single(Judge(Some() with { Assignee = assignee, Contact = author }));

        Assert.Equal(new FindingValue.Text(expected), finding.Values["contact"]);
    }

    [Fact]
    public void A_marker_without_words_is_told_by_its_line()
    {
        var finding = Assert.Single(Judge(Some() with { Text = "", At = new("src/a.cs", 3, 8, 12, "  x(); // TODO") }));

        Assert.Equal(new FindingValue.Text("x(); // TODO"), finding.Values["text"]);
    }

    private static Marker Some() => new()
    {
        At = new("src/a.cs", 3, 8, 12, "    // TODO: drop the old price list"),
        Tag = "TODO",
        Text = "drop the old price list",
        Place = MarkerPlace.Comment,
        Since = today.AddDays(-500),
        Contact = "Ann Example",
    };

    private static IReadOnlyList<Finding> Judge(params Marker[] markers) =>
        [.. new CodeHasAgedTodoProbe().Run(new([new MarkersSnapshot { ObservedOn = today, Markers = markers }]))];
}
