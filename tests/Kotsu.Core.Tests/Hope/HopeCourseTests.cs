using FsCheck.Fluent;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;

namespace Kotsu.Core.Tests.Hope;

public sealed class HopeCourseTests
{
    private const double Rounding = 1e-9;

    [Fact]
    public void Each_day_of_a_course_is_what_the_figures_of_that_day_would_be() => Any.Holds(
        from input in Any.Workload from steps in Gen.Choose(0, 120).ArrayOf(6) select (input, steps),
        at =>
        {
            var day = at.input.AsOf;
            var days = at.steps.Select(s => day = day.AddDays(s)).ToList();

            var course = HopeCourse.Of(at.input, days);

            Assert.All(days.Zip(course), d => AssertSame(Renewed(at.input, d.First), d.Second));
        });

    [Fact]
    public void What_a_person_said_ages_and_what_a_probe_found_does_not()
    {
        var said = Some.Input(Some.Practice(), Some.Note(EvidenceRung.Written)) with { Practices = [Some.Practice(), Some.Practice("Q")] };
        said = said with { Evidence = [.. said.Evidence, Some.Probed(EvidenceRung.Measured, Subject.Whole) with { Practice = new("Q") }] };

        var course = HopeCourse.Of(said, [said.AsOf, said.AsOf.AddDays(730)]);

        Assert.Equal(0.7, course[0].Backed, Rounding);
        Assert.Equal(0.5, course[1].Backed, Rounding);
    }

    private static HopeShares Renewed(HopeInput input, DateOnly day) =>
        HopeCalculator.Of(WhatIf.Replacing(input with { AsOf = day }, e => e.Source is EvidenceSource.Probe ? e with { Date = day } : e)).Shares;

    private static void AssertSame(HopeShares expected, HopeShares actual)
    {
        Assert.Equal(expected.Hope, actual.Hope, Rounding);
        Assert.Equal(expected.Backed, actual.Backed, Rounding);
        Assert.Equal(expected.Accepted, actual.Accepted, Rounding);
    }
}
