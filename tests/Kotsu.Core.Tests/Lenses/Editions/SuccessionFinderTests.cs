using Kotsu.Core.Lenses.Editions;

namespace Kotsu.Core.Tests.Lenses.Editions;

public sealed class SuccessionFinderTests
{
    [Theory]
    [InlineData("Use runbooks, always", "use  Runbooks always")]
    [InlineData("Use version control", "Use version control")]
    public void An_equal_title_under_the_same_code_is_the_same(string before, string after) =>
        Assert.Equal(Known("A1-BP01", SuccessionKind.Same, SuccessionBasis.Title, "A1-BP01"), Of("A1-BP01", [("A1-BP01", before)], [("A1-BP01", after)]));

    [Fact]
    public void An_equal_title_under_another_code_has_moved() =>
        Assert.Equal(
            Known("A1-BP01", SuccessionKind.Moved, SuccessionBasis.Title, "B2-BP03"),
            Of("A1-BP01", [("A1-BP01", "Share standards")], [("A1-BP01", "Test changes"), ("B2-BP03", "Share standards")]));

    [Fact]
    public void Another_wording_under_the_same_code_is_renamed() =>
        Assert.Equal(
            Known("A1-BP01", SuccessionKind.Renamed, SuccessionBasis.Words, "A1-BP01"),
            Of("A1-BP01", [("A1-BP01", "Executive Sponsorship")], [("A1-BP01", "Provide executive sponsorship")]));

    [Fact]
    public void A_wording_with_fewer_words_is_renamed_too() =>
        Assert.Equal(SuccessionKind.Renamed, Of("A1-BP01", [("A1-BP01", "Members are enabled and encouraged to learn")], [("A1-BP01", "Members are encouraged to learn")]).Kind);

    [Fact]
    public void Two_titles_whose_words_are_joined_in_one_are_merged()
    {
        (string, string)[] before = [("A1-BP06", "Evaluate tradeoffs"), ("A1-BP07", "Manage benefits and risks")];
        (string, string)[] after = [("A1-BP06", "Evaluate tradeoffs while managing benefits and risks")];

        Assert.Equal(Known("A1-BP06", SuccessionKind.Merged, SuccessionBasis.JoinedWords, "A1-BP06"), Of("A1-BP06", before, after));
        Assert.Equal(Known("A1-BP07", SuccessionKind.Merged, SuccessionBasis.JoinedWords, "A1-BP06"), Of("A1-BP07", before, after));
    }

    [Fact]
    public void A_title_that_two_practices_bore_and_one_bears_now_is_merged_into_it()
    {
        (string, string)[] before = [("A1-BP01", "Identify indicators"), ("B2-BP01", "Identify indicators")];
        (string, string)[] after = [("C3-BP01", "Identify indicators")];

        Assert.Equal(Known("A1-BP01", SuccessionKind.Merged, SuccessionBasis.SharedTitle, "C3-BP01"), Of("A1-BP01", before, after));
        Assert.Equal(Known("B2-BP01", SuccessionKind.Merged, SuccessionBasis.SharedTitle, "C3-BP01"), Of("B2-BP01", before, after));
    }

    [Fact]
    public void Of_two_practices_of_one_title_the_one_that_stayed_is_the_same()
    {
        (string, string)[] before = [("A1-BP01", "Test changes"), ("B2-BP01", "Test changes")];
        (string, string)[] after = [("A1-BP01", "Test changes"), ("B2-BP01", "Use stages")];

        Assert.Equal(Known("A1-BP01", SuccessionKind.Same, SuccessionBasis.Title, "A1-BP01"), Of("A1-BP01", before, after));
        Assert.Equal(Known("B2-BP01", SuccessionKind.Merged, SuccessionBasis.SharedTitle, "A1-BP01"), Of("B2-BP01", before, after));
    }

    [Fact]
    public void A_title_that_stands_at_several_practices_now_tells_only_in_its_own_question()
    {
        (string, string)[] after = [("A1-BP02", "Test changes"), ("B2-BP01", "Test changes")];

        Assert.Equal(Known("A1-BP01", SuccessionKind.Moved, SuccessionBasis.Title, "A1-BP02"), Of("A1-BP01", [("A1-BP01", "Test changes")], after));
        Assert.Equal(Unknown("C3-BP01"), Of("C3-BP01", [("C3-BP01", "Test changes")], after));
    }

    [Theory]
    [InlineData("Enable push notifications", "Define a communication plan")]
    [InlineData("Use deployment management systems", "Employ safe deployment strategies")]
    public void The_same_code_alone_tells_nothing(string before, string after) =>
        Assert.Equal(Unknown("A1-BP01"), Of("A1-BP01", [("A1-BP01", before)], [("A1-BP01", after)]));

    [Fact]
    public void A_title_that_is_gone_is_unknown_and_never_called_dropped() =>
        Assert.Equal(Unknown("A1-BP02"), Of("A1-BP02", [("A1-BP01", "Stay"), ("A1-BP02", "Seek opinions")], [("A1-BP01", "Stay")]));

    [Fact]
    public void What_a_neighbour_became_is_nobody_elses_new_wording()
    {
        (string, string)[] before = [("A1-BP01", "Analyze metrics"), ("A1-BP02", "Collect and analyze metrics")];
        (string, string)[] after = [("A1-BP01", "Collect and analyze metrics")];

        Assert.Equal(Unknown("A1-BP01"), Of("A1-BP01", before, after));
        Assert.Equal(Known("A1-BP02", SuccessionKind.Moved, SuccessionBasis.Title, "A1-BP01"), Of("A1-BP02", before, after));
    }

    [Fact]
    public void A_neighbour_with_all_the_words_makes_no_merger()
    {
        (string, string)[] before = [("A1-BP01", "Test"), ("A1-BP02", "Test deployments early")];
        (string, string)[] after = [("A1-BP03", "Early deployments test")];

        Assert.Equal(Unknown("A1-BP01"), Of("A1-BP01", before, after));
    }

    [Fact]
    public void A_later_edition_leads_from_wording_to_wording()
    {
        var succession = SuccessionFinder.Find([
            Edition("2022", ("A1-BP01", "Sponsorship")),
            Edition("2023", ("A1-BP01", "Executive sponsorship")),
            Edition("2024", ("A1-BP05", "Executive sponsorship"))]);

        Assert.Equal(("2022", "2024"), (succession.From.Value, succession.To.Value));
        Assert.Equal(Known("A1-BP01", SuccessionKind.Moved, SuccessionBasis.Words, "A1-BP05"), Assert.Single(succession.Practices));
    }

    [Fact]
    public void An_edition_that_knows_nothing_of_the_question_is_passed_over()
    {
        var succession = SuccessionFinder.Find([
            Edition("2022", ("A1-BP01", "Executive sponsorship")),
            Edition("2023", ("B2-BP01", "Something else")),
            Edition("2024", ("A1-BP01", "Provide executive sponsorship"))]);

        Assert.Equal(SuccessionKind.Renamed, Assert.Single(succession.Practices).Kind);
    }

    [Fact]
    public void Words_do_not_lead_across_an_edition_in_which_the_practice_was_gone()
    {
        var succession = SuccessionFinder.Find([
            Edition("2022", ("A1-BP01", "Executive sponsorship")),
            Edition("2023", ("A1-BP01", "Something else")),
            Edition("2024", ("A1-BP01", "Provide executive sponsorship"))]);

        Assert.Equal(Unknown("A1-BP01"), Assert.Single(succession.Practices));
    }

    [Fact]
    public void A_title_that_comes_back_is_found_again()
    {
        var succession = SuccessionFinder.Find([
            Edition("2022", ("A1-BP01", "Executive sponsorship")),
            Edition("2023", ("A1-BP01", "Something else")),
            Edition("2024", ("A1-BP01", "Something else"), ("A1-BP02", "Executive sponsorship"))]);

        Assert.Equal(Known("A1-BP01", SuccessionKind.Moved, SuccessionBasis.Title, "A1-BP02"), Assert.Single(succession.Practices));
    }

    [Fact]
    public void A_question_that_is_gone_leaves_its_practices_unknown() =>
        Assert.Equal(Unknown("A1-BP01"), Of("A1-BP01", [("A1-BP01", "Executive sponsorship")], [("B2-BP01", "Something else")]));

    private static Successor Of(string practice, (string, string)[] before, (string, string)[] after) =>
        SuccessionFinder.Find([Edition("2022", before), Edition("2024", after)]).Practices.Single(p => p.Practice.Value == practice);

    private static Successor Known(string practice, SuccessionKind kind, SuccessionBasis basis, string now) => new(new(practice), kind, [new(now)], basis);

    private static Successor Unknown(string practice) => new(new(practice), SuccessionKind.Unknown, [], null);

    private static Edition Edition(string id, params (string Code, string Title)[] practices)
    {
        EditionPractice[] all = [.. practices.Select(p => new EditionPractice(new(p.Code), p.Title))];
        return new(new(id), [.. all.Select(p => p.Question).Distinct()], all);
    }
}
