using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Tests.Evidence;

public sealed class AcceptanceRulesTests
{
    private static readonly RiskAcceptance first = Some.Acceptance() with { SignedOn = new(2026, 1, 15), ExpiresOn = new(2027, 1, 15) };
    private static readonly RiskAcceptance second = first with { SignedOn = new(2027, 1, 10), ExpiresOn = new(2027, 7, 1), Renewal = 1, Reason = "The new part is late." };
    private static readonly RiskAcceptance third = second with { SignedOn = new(2027, 7, 1), ExpiresOn = new(2027, 12, 1), Renewal = 2, Reason = "The supplier failed.", Level = 3 };

    public static TheoryData<RiskAcceptance, string, string> Lacking => new()
    {
        { first with { By = " " }, "who accepts it", "受容する人" },
        { first with { Authority = "" }, "by what authority", "受容する人の権限" },
        { first with { Level = 0 }, "how high that authority stands, from 1", "権限の段階（1以上）" },
        { first with { Reason = "" }, "why", "理由" },
        { first with { CompensatingMeasure = "\n" }, "what is done instead", "代わりの対策" },
    };

    [Fact]
    public void A_year_is_fine() => Assert.Null(AcceptanceRules.FindProblem(first, []));

    [Theory]
    [MemberData(nameof(Lacking))]
    public void Lacks_nothing_that_makes_it_a_decision(RiskAcceptance acceptance, string en, string ja)
    {
        var problem = AcceptanceRules.FindProblem(acceptance, []);

        Assert.Equal("KOTSU0111", problem?.Code);
        Assert.Equal(new FindingValue.Phrase(new(en, ja)), problem!.Values["part"]);
    }

    [Fact]
    public void Lasts_a_year_at_most() =>
        Assert.Equal("KOTSU0113", AcceptanceRules.FindProblem(first with { ExpiresOn = new(2027, 1, 16) }, [])?.Code);

    [Fact]
    public void A_year_after_a_leap_day_is_the_last_of_February()
    {
        var leap = first with { SignedOn = new(2028, 2, 29), ExpiresOn = new(2029, 2, 28) };

        Assert.Null(AcceptanceRules.FindProblem(leap, []));
        Assert.Equal("KOTSU0113", AcceptanceRules.FindProblem(leap with { ExpiresOn = new(2029, 3, 1) }, [])?.Code);
    }

    [Fact]
    public void A_year_can_run_off_the_calendar() =>
        Assert.Null(AcceptanceRules.FindProblem(first with { SignedOn = new(9999, 5, 1), ExpiresOn = DateOnly.MaxValue }, []));

    [Theory]
    [InlineData(0, "KOTSU0112")]
    [InlineData(-1, "KOTSU0112")]
    [InlineData(1, null)]
    public void Lasts_a_day_at_least(int days, string? code) =>
        Assert.Equal(code, AcceptanceRules.FindProblem(first with { ExpiresOn = first.SignedOn.AddDays(days) }, [])?.Code);

    [Fact]
    public void A_chain_with_fresh_reasons_and_a_higher_level_is_fine()
    {
        Assert.Null(AcceptanceRules.FindProblem(second, [first, third]));
        Assert.Null(AcceptanceRules.FindProblem(third, [second, first]));
    }

    [Fact]
    public void A_renewal_needs_a_reason_that_was_not_given_before()
    {
        var stale = second with { Reason = " the part IS  replaced\nin autumn. " };

        Assert.Equal("KOTSU0115", AcceptanceRules.FindProblem(stale, [first])?.Code);
        Assert.Equal("KOTSU0115", AcceptanceRules.FindProblem(third with { Reason = first.Reason }, [first, second])?.Code);
    }

    [Fact]
    public void The_first_renewal_needs_no_higher_level() =>
        Assert.Null(AcceptanceRules.FindProblem(second with { Level = 1 }, [first]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void From_the_second_renewal_on_somebody_higher_signs(int level)
    {
        var problem = AcceptanceRules.FindProblem(third with { Level = level }, [first, second]);

        Assert.Equal("KOTSU0116", problem?.Code);
        Assert.Equal(new FindingValue.Count(3), problem!.Values["needed"]);
    }

    [Fact]
    public void Of_those_signed_on_one_day_the_one_that_ends_last_is_renewed_then_the_highest()
    {
        var shorter = first with { ExpiresOn = new(2026, 2, 1), Level = 9 };
        var higher = first with { Level = 4 };

        Assert.Equal(1, AcceptanceRules.RenewalNumber(new(2027, 3, 1), [first, shorter]));
        Assert.Equal(new FindingValue.Count(5), AcceptanceRules.FindProblem(third with { Level = 4, SignedOn = new(2027, 1, 11) }, [first with { Renewal = 1 }, higher with { Renewal = 1 }])?.Values["needed"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void The_number_follows_from_the_chain(int number)
    {
        var problem = AcceptanceRules.FindProblem(second with { Renewal = number }, [first]);

        Assert.Equal("KOTSU0114", problem?.Code);
        Assert.Equal(1, Assert.IsType<FindingValue.Count>(problem!.Values["expected"]).Value);
    }

    [Fact]
    public void A_year_after_the_end_a_new_chain_begins()
    {
        Assert.Equal(1, AcceptanceRules.RenewalNumber(new(2028, 1, 15), [first]));
        Assert.Equal(0, AcceptanceRules.RenewalNumber(new(2028, 1, 16), [first]));
        Assert.Equal(0, AcceptanceRules.RenewalNumber(new(2028, 1, 15), []));
    }

    [Fact]
    public void A_new_chain_may_repeat_a_reason() =>
        Assert.Null(AcceptanceRules.FindProblem(first with { SignedOn = new(2029, 1, 1), ExpiresOn = new(2029, 2, 1) }, [first]));

    [Fact]
    public void Other_practices_and_later_signatures_do_not_matter()
    {
        Assert.Null(AcceptanceRules.FindProblem(first, [second, first with { Practice = new("OPS01-BP01"), SignedOn = new(2025, 12, 1) }]));
        Assert.Null(AcceptanceRules.FindProblem(first, [first]));
    }

    [Fact]
    public void A_refused_one_is_no_step_of_a_chain()
    {
        var tooLong = second with { ExpiresOn = new(2029, 1, 1) };

        var (valid, refused) = AcceptanceRules.Judge([third with { Renewal = 1, Level = 1 }, tooLong, first]);

        Assert.Equal([first, third with { Renewal = 1, Level = 1 }], valid);
        Assert.Equal((tooLong, "KOTSU0113"), (Assert.Single(refused).Acceptance, refused[0].Problem.Code));
    }
}
