using FsCheck.Fluent;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;

namespace Kotsu.Core.Tests.Hope;

/// <summary>The invariants of measures.md §1.</summary>
public sealed class HopeInvariantTests
{
    private const double Rounding = 1e-9;

    [Fact]
    public void Backed_accepted_and_hope_make_one_and_the_split_makes_hope() => Any.Holds(Any.Workload, input =>
    {
        var hope = HopeCalculator.Of(input);

        foreach (var shares in new[] { hope.Shares, hope.Sensitivity })
        {
            Assert.Equal(1, shares.Backed + shares.Accepted + shares.Hope, Rounding);
            Assert.Equal(shares.Hope, shares.Split.Sum, Rounding);
        }

        Assert.All(hope.Practices, p =>
        {
            Assert.Equal(1, p.Backed + p.Accepted + p.Hope, Rounding);
            Assert.Equal(p.Hope, p.Split.Sum, Rounding);
            Assert.Equal(1, p.Subjects.Sum(s => s.Share), Rounding);
            Assert.All(p.Subjects, s => Assert.Equal(1, s.Backed + s.Split.Sum, Rounding));
            Assert.All(Enum.GetValues<HopeClass>(), c => Assert.InRange(p.Split[c], 0, 1 + Rounding));
        });
    });

    [Fact]
    public void Time_alone_never_lowers_hope() => Any.Holds(
        from input in Any.Workload from days in Gen.Choose(1, 800) select (Any.WithoutPlans(input), days),
        at => Assert.True(Some.Hope(at.Item1 with { AsOf = at.Item1.AsOf.AddDays(at.days) }) >= Some.Hope(at.Item1) - Rounding));

    [Fact]
    public void Supporting_evidence_on_known_subjects_never_raises_hope() => Any.Holds(
        from input in Any.Workload from evidence in Any.Evidence from pick in Gen.Choose(0, 9) select (input, evidence, pick),
        at =>
        {
            var practice = HopeCalculator.Of(at.input).Practices.FirstOrDefault(p => p.Practice.Code == at.evidence.Practice);
            var subject = practice?.Subjects[at.pick % practice.Subjects.Count].Subject ?? Subject.Whole;
            var supporting = at.evidence with { IsContrary = false, Subject = subject, Dismissal = null };

            Assert.True(Some.Hope(With(at.input, supporting)) <= Some.Hope(at.input) + Rounding);
            Assert.True(Some.Hope(With(at.input, supporting with { Subject = Subject.Whole })) <= Some.Hope(at.input) + Rounding);
        });

    [Fact]
    public void Contrary_evidence_never_lowers_hope() => Any.Holds(
        from input in Any.Workload from evidence in Any.Evidence select (input, evidence),
        at => Assert.True(Some.Hope(With(at.input, at.evidence with { IsContrary = true })) >= Some.Hope(at.input) - Rounding));

    [Fact]
    public void Newly_found_subjects_without_evidence_never_lower_hope() => Any.Holds(
        from input in Any.Workload from weight in Gen.Choose(1, 5) select (input, weight),
        at =>
        {
            // What is said of the whole practice is evidence about a new subject too; without it there is none.
            var input = WhatIf.Replacing(at.input, e => e.Subject == Subject.Whole && !e.IsContrary ? null : e);
            var more = input with { Practices = [.. input.Practices.Select(p => p with { Subjects = [.. p.Subjects, Some.Alert("new", at.weight)] })] };

            Assert.True(Some.Hope(more) >= Some.Hope(input) - Rounding);
        });

    [Fact]
    public void A_new_subject_that_the_whole_practices_evidence_covers_leaves_hope_where_it_is() => Any.Holds(Any.Workload, any =>
    {
        var input = WhatIf.Replacing(any, e => e.Subject == Subject.Whole && !e.IsContrary ? e : null);
        var more = input with { Practices = [.. input.Practices.Select(p => p with { Subjects = [.. p.Subjects, Some.Alert("new")] })] };

        Assert.Equal(Some.Hope(input), Some.Hope(more), Rounding);
    });

    [Fact]
    public void An_acceptance_never_raises_hope() => Any.Holds(
        from input in Any.Workload from acceptance in Any.Acceptance select (input, acceptance),
        at => Assert.True(Some.Hope(at.input with { Acceptances = [.. at.input.Acceptances, at.acceptance] }) <= Some.Hope(at.input) + Rounding));

    [Fact]
    public void Editing_text_changes_nothing() => Any.Holds(Any.Workload, input =>
    {
        var edited = input with
        {
            Practices = [.. input.Practices.Select(p => p with { Context = p.Context is null ? null : p.Context with { Reason = "Another." } })],
            Evidence = [.. input.Evidence.Select(e => e with { Note = "Another.", At = new Location("another.yaml"), Subject = e.Subject with { Name = "another" } })],
            Acceptances = [.. input.Acceptances.Select(a => a with { Reason = "Another.", CompensatingMeasure = "Another.", Authority = "another" })],
            NotApplicable = [.. input.NotApplicable.Select(n => n with { Reason = "Another." })],
        };

        Assert.Equal(HopeCalculator.Of(input).Shares, HopeCalculator.Of(edited).Shares);
    });

    [Fact]
    public void The_order_of_what_is_read_changes_nothing() => Any.Holds(
        from input in Any.Workload from seed in Gen.Choose(0, int.MaxValue - 1) select (input, seed),
        at =>
        {
            var (read, shuffled) = (HopeCalculator.Of(at.input), HopeCalculator.Of(Any.Shuffled(at.input, at.seed)));

            Assert.Equal((read.Shares, read.Sensitivity, read.Coverage), (shuffled.Shares, shuffled.Sensitivity, shuffled.Coverage));
            Assert.Equal(read.Practices.SelectMany(p => p.Subjects), shuffled.Practices.SelectMany(p => p.Subjects));
            Assert.Equal(DueCalendar.Of(read, 90), DueCalendar.Of(shuffled, 90));
        });

    private static HopeInput With(HopeInput input, PracticeEvidence more) => input with { Evidence = [.. input.Evidence, more] };
}
