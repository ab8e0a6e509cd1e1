using FsCheck;
using FsCheck.Fluent;

namespace Kotsu.History.Tests;

public sealed class AuthorshipTests
{
    private static readonly Contributor ann = new("Ann Example", "ann@example.com");
    private static readonly Contributor ben = new("Ben Example", "ben@example.com");
    private static readonly Contributor cat = new("Cat Example", "cat@example.com");
    private static readonly Contributor robot = new("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com");

    [Theory]
    [InlineData(true, 1, 0, 4.555)]
    [InlineData(false, 1, 1, 3.2345)]
    [InlineData(true, 10, 4, 5.5144)]
    public void Degree_of_authorship_is_that_of_the_paper(bool isFirst, int own, int others, double expected) =>
        Assert.Equal(expected, Authorship.Degree(isFirst, own, others), 0.0005);

    [Fact]
    public void A_person_is_a_name_and_an_address()
    {
        Assert.Equal((ann, ann.GetHashCode()), (new("Ann Example", "ann@example.com"), new Contributor("Ann Example", "ann@example.com").GetHashCode()));
        Assert.NotEqual(ann, new("Ann Example", "ann@example.org"));
        Assert.NotEqual(ann, new("Ann Other", "ann@example.com"));
    }

    [Fact]
    public void Whoever_made_a_file_is_its_author_until_others_did_much_more()
    {
        Assert.Equal([ann], Authorship.AuthorsOf([new(ann, 1, true), new(ben, 1, false)]));
        Assert.Equal([ann, ben], Authorship.AuthorsOf([new(ann, 1, true), new(ben, 3, false)]));
        Assert.Equal([ben], Authorship.AuthorsOf([new(ann, 1, true), new(ben, 30, false)]));
    }

    [Fact]
    public void Programs_are_no_authors()
    {
        Assert.Equal([ann], Authorship.AuthorsOf([new(robot, 50, false), new(ann, 1, true)]));
        Assert.Empty(Authorship.AuthorsOf([new(robot, 50, true)]));
    }

    [Fact]
    public void Bus_factor_is_the_fewest_people_whose_leaving_orphans_more_than_half()
    {
        Assert.Equal([ann], BusFactor.Of([[ann], [ann], [ben]]).People);
        Assert.Equal([ann, ben], BusFactor.Of([[ann], [ben]]).People);
        Assert.Equal([ann, ben], BusFactor.Of([[ann, ben], [ann, ben]]).People);
        Assert.Equal([ann], BusFactor.Of([[ann], [ann, ben], [ann, cat], [ann], [ann]]).People);
    }

    [Fact]
    public void Files_without_an_author_are_not_counted()
    {
        Assert.Empty(BusFactor.Of([[], []]).People);
        Assert.Equal(1, BusFactor.Of([[], [ann], []]).Files);
    }

    [Fact]
    public void Leaving_of_the_bus_factors_people_always_orphans_more_than_half_and_one_fewer_does_not()
    {
        var authors = Gen.SubListOf(ann, ben, cat, new("Dan Example", "dan@example.com"));
        var files = Gen.ListOf(authors).Select(list => list.Select(f => (IReadOnlyList<Contributor>)[.. f]).ToList());

        Prop.ForAll(files.ToArbitrary(), all =>
        {
            var factor = BusFactor.Of(all);
            return factor.Files == 0 || (Orphans(all, factor.People) * 2 > factor.Files && Orphans(all, factor.People.SkipLast(1)) * 2 <= factor.Files);
        }).QuickCheckThrowOnFailure();
    }

    private static int Orphans(List<IReadOnlyList<Contributor>> files, IEnumerable<Contributor> gone) =>
        files.Count(f => f.Count > 0 && f.All(gone.Contains));
}
