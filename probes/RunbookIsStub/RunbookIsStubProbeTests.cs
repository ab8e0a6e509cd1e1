using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Runbooks;

namespace Kotsu.Probes.RunbookIsStub;

public sealed class RunbookIsStubProbeTests
{
    private static readonly DateOnly today = new(2026, 8, 22);

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("RunbookIsStub")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Fixtures_give_what_they_say(string folder) => ProbeFixtures.Check(new RunbookIsStubProbe(), new RunbooksSource(), folder, today);

    [Theory]
    [InlineData(60, 1, Outcome.False)]
    [InlineData(59, 1, Outcome.True)]
    [InlineData(60, 0, Outcome.True)]
    public void Sixty_words_and_one_command_are_enough(int words, int commands, Outcome expected) =>
        Assert.Equal(expected, Judge(Page(words, commands)).Outcome);

    [Fact]
    public void A_placeholder_is_enough_and_is_pointed_at()
    {
        var finding = Judge(Page(90, 3) with { Placeholders = [new("a.md", 12)] });

        Assert.Equal((Outcome.True, "a.md:12"), (finding.Outcome, finding.At!.ToString()));
    }

    [Theory]
    [InlineData(RunbookSection.Meaning)]
    [InlineData(RunbookSection.Impact)]
    [InlineData(RunbookSection.Diagnosis)]
    [InlineData(RunbookSection.Mitigation)]
    public void A_missing_section_is_enough(RunbookSection section) =>
        Assert.Equal(Outcome.True, Judge(Page(90, 3) with { MissingSections = [section] }).Outcome);

    [Fact]
    public void The_message_names_every_reason_in_both_languages()
    {
        var finding = Judge(Page(3, 0) with { Placeholders = [new("a.md", 7)], MissingSections = [RunbookSection.Impact] });

        var reasons = Assert.IsType<FindingValue.Phrase>(finding.Values["reasons"]).Value;
        Assert.Equal("it holds no command; it has 3 words; line 7 is a placeholder; nothing says who is hurt (Impact)", reasons.En);
        Assert.Equal("コマンドがひとつもありません。本文が3語しかありません。7行目が書きかけです。誰に影響するかの説明（影響）がありません", reasons.Ja);
    }

    private static Runbook Page(int words, int commands) =>
        new() { At = new("a.md", 1), Title = "A", Words = words, Commands = commands, MissingSections = [], Placeholders = [], ManualSteps = [], Steps = 3 };

    private static Finding Judge(Runbook page) => Assert.Single(new RunbookIsStubProbe().Run(new([new RunbooksSnapshot { ObservedOn = today, Runbooks = [page] }])));
}
