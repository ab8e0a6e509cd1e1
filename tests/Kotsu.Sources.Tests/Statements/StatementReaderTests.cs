using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Sources.Statements;

namespace Kotsu.Sources.Tests.Statements;

public sealed class StatementReaderTests
{
    private const string Yes = "practice: OPS07-BP03\nanswer: yes\nstrength: checked\ndate: 2027-03-01\nby: mina\nas: outsider\n";
    private const string No = "practice: OPS07-BP03\nanswer: no\ndate: 2027-03-01\nby: mina\nas: owner\nnote: The page is gone.\n";
    private const string Accepted = "practice: OPS07-BP03\nby: kei\nauthority: head of service\nlevel: 2\nreason: Late.\ncompensating: Watch.\nsigned: 2027-03-01\nexpires: 2027-09-01\n";
    private const string Dismissed = "probe: RunbookIsStub\npath: docs/**\non: 2027-03-01\nuntil: 2027-09-01\nwhy: Moves.\nby: kei\n";
    private const string Weighed = "practice: OPS07-BP03\ndecision: weight\nweight: 2\nourRisk: high\nreason: Money passes here.\nby: kei\non: 2027-03-01\n";
    private const string OutOfPlay = "practice: OPS07-BP03\ndecision: not-applicable\nreason: No alerts.\nby: kei\non: 2027-03-01\n";

    [Fact]
    public async Task Reads_every_kind_from_its_folder_and_leaves_the_rest_of_the_tree_aside()
    {
        var tree = new MemoryTree(
            (".kotsu/evidence/b.yaml", No),
            (".kotsu/evidence/a.yml", Yes),
            (".kotsu/evidence/README.md", "notes"),
            (".kotsu/evidence/old/c.yaml", "what: ever"),
            (".kotsu/cache/d.yaml", "what: ever"),
            ("sub/.kotsu/evidence/e.yaml", "what: ever"),
            (".kotsu/acceptances/a.yaml", Accepted),
            (".kotsu/dismissals/a.yaml", Dismissed),
            (".kotsu/decisions/a.yaml", Weighed),
            (".kotsu/decisions/b.yaml", OutOfPlay.Replace("BP03", "BP04", StringComparison.Ordinal)));

        var (said, unreadable) = await StatementReader.ReadAsync(tree, TestContext.Current.CancellationToken);

        Assert.Empty(unreadable);
        Assert.Equal([".kotsu/evidence/a.yml", ".kotsu/evidence/b.yaml"], said.Evidence.Select(e => e.At!.Path));
        Assert.Equal("Watch.", Assert.Single(said.Acceptances).CompensatingMeasure);
        Assert.Equal("docs/**", Assert.Single(said.Dismissals).Path);
        Assert.Equal((2.0, PracticeRisk.High), (Assert.Single(said.Contexts).Weight, said.Contexts[0].OurRisk));
        Assert.Equal("OPS07-BP04", Assert.Single(said.NotApplicable).Practice.Value);
    }

    [Fact]
    public void Yes_has_a_strength_no_stands_against_and_unknown_says_that_somebody_was_asked()
    {
        Assert.Equal((EvidenceRung.Checked, false), Rung(Yes));
        Assert.Equal((EvidenceRung.None, true), Rung(No));
        Assert.Equal((EvidenceRung.None, false), Rung(No.Replace("answer: no", "answer: unknown", StringComparison.Ordinal)));

        static (EvidenceRung, bool) Rung(string text) => (One(text).CountsAs, One(text).IsContrary);
    }

    [Fact]
    public void An_answer_taken_over_counts_as_said_and_needs_no_standing()
    {
        var copied = One(Yes.Replace("as: outsider", "copiedFrom: web template", StringComparison.Ordinal));
        var inherited = One(Yes.Replace("as: outsider", "inheritedFrom: platform", StringComparison.Ordinal));

        Assert.Equal(new EvidenceSource.TakenOver("mina", Origin.Copied, "web template"), copied.Source);
        Assert.Equal(new EvidenceSource.TakenOver("mina", Origin.Inherited, "platform"), inherited.Source);
        Assert.Equal(EvidenceRung.Said, copied.CountsAs);
    }

    [Fact]
    public void What_an_owner_claims_too_high_is_read_and_weighed_down() =>
        Assert.Equal(EvidenceRung.Written, One(Yes.Replace("outsider", "owner", StringComparison.Ordinal)).CountsAs);

    [Fact]
    public void Subject_pins_change_and_schedule_are_read()
    {
        var evidence = One(Yes + "subject: alert:Play:Fails\npins: [ops/a.sh, b]\nchanged: 2027-04-01\neveryDays: 14\n");

        Assert.Equal(new Subject("alert", "Play:Fails", "Play:Fails"), evidence.Subject);
        Assert.Equal(Pins.Of("b", "ops/a.sh"), evidence.Pins);
        Assert.Equal((new DateOnly(2027, 4, 1), 14), (evidence.ChangedOn, evidence.ScheduleInDays));
    }

    [Theory]
    [InlineData("answer: yes", "answer: maybe", "2:9", "one of yes, no, unknown")]
    [InlineData("strength: checked", "strenght: checked", "3:1", "Did you mean `strength`?")]
    [InlineData("strength: checked\n", "", "1:1", "no `strength`")]
    [InlineData("strength: checked", "strength: none", "3:11", "one of said, written, checked, exercised, measured")]
    [InlineData("answer: yes", "answer: no", "3:11", "no strength unless the answer is yes")]
    [InlineData("date: 2027-03-01", "date: yesterday", "4:7", "a date such as 2027-03-31")]
    [InlineData("by: mina", "by: ''", "5:5", "a text that is not empty")]
    [InlineData("as: outsider", "as: boss", "6:5", "one of owner, outsider")]
    [InlineData("as: outsider", "copiedFrom: a\ninheritedFrom: b", "7:16", "one of the two")]
    [InlineData("as: outsider", "as: outsider\nsubject: PlayFails", "7:10", "kind:key")]
    [InlineData("as: outsider", "as: outsider\nsubject: 'alert:'", "7:10", "kind:key")]
    [InlineData("as: outsider", "as: outsider\neveryDays: 0", "7:12", "a whole number of 1 to 3660")]
    [InlineData("as: outsider", "as: outsider\nby: kei", "7:1", "each of them once")]
    [InlineData("as: outsider", "as: outsider\n---\npractice: B", "8:1", "one document")]
    [InlineData("by: mina", "by: @mina", "5:5", "not valid YAML")]
    public void A_broken_file_is_told_with_its_place_and_what_is_allowed(string right, string wrong, string place, string expected)
    {
        var reading = Read((".kotsu/evidence/a.yaml", Yes.Replace(right, wrong, StringComparison.Ordinal)), (".kotsu/evidence/b.yaml", No));

        var told = Assert.Single(reading.Unreadable, u => $"{u.At.Line}:{u.At.Column}" == place);
        Assert.Equal(".kotsu/evidence/a.yaml", told.At.Path);
        Assert.Contains(expected, told.Reason.En, StringComparison.Ordinal);
        Assert.NotEqual(told.Reason.En, told.Reason.Ja);
        Assert.Equal(".kotsu/evidence/b.yaml", Assert.Single(reading.Statements.Evidence).At!.Path);
    }

    [Theory]
    [InlineData("acceptances", Accepted, "expires: 2027-09-01", "expires: 2028-03-02", "later than 2028-03-01", "1年後の2028-03-01")]
    [InlineData("acceptances", Accepted, "expires: 2027-09-01", "expires: 2027-03-01", "ends on 2027-03-01", "期限が2027-03-01")]
    [InlineData("acceptances", Accepted, "level: 2", "level: 2\nrenewal: 1", "it is renewal 0", "正しくは0")]
    [InlineData("acceptances", Accepted, "level: 2\n", "", "no `level`", "`level`の欠落")]
    [InlineData("dismissals", Dismissed, "probe: RunbookIsStub\n", "", "does not say what it is about", "指定されていません")]
    [InlineData("dismissals", Dismissed, "probe: RunbookIsStub\npath: docs/**", "fingerprint: 12AB", "32 lower-case", "32桁")]
    [InlineData("dismissals", Dismissed, "until: 2027-09-01", "until: 2027-03-01", "not after 2027-03-01", "2027-03-01より後")]
    [InlineData("decisions", Weighed, "weight: 2", "weight: 1.5", "Choose 0.5, 1 or 2", "0.5、1、2")]
    [InlineData("decisions", Weighed, "weight: 2\n", "", "no `weight`", "`weight`の欠落")]
    [InlineData("decisions", Weighed, "weight: 2", "weight: 3", "a number of 0.5 to 2", "0.5〜2")]
    [InlineData("decisions", Weighed, "ourRisk: high", "ourRisk: huge", "one of low, medium, high", "low、medium、high")]
    [InlineData("decisions", Weighed, "decision: weight", "decision: ignore", "one of not-applicable, weight", "not-applicable、weight")]
    [InlineData("decisions", OutOfPlay, "by: kei", "by: kei\nourRisk: low", "with the decision weight only", "decisionがweight")]
    [InlineData("decisions", OutOfPlay, "by: kei", "by: kei\nweight: 2", "with the decision weight only", "decisionがweight")]
    public void A_statement_that_breaks_a_rule_is_told_in_both_languages_and_not_used(string folder, string text, string right, string wrong, string en, string ja)
    {
        var reading = Read(($".kotsu/{folder}/a.yaml", text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(reading.Unreadable, u => u.Reason.En.Contains(en, StringComparison.Ordinal) && u.Reason.Ja.Contains(ja, StringComparison.Ordinal));
        Assert.Empty(reading.Statements.Acceptances);
        Assert.Empty(reading.Statements.Dismissals);
        Assert.Empty(reading.Statements.Contexts);
        Assert.Empty(reading.Statements.NotApplicable);
    }

    [Fact]
    public void A_finding_is_dismissed_by_its_fingerprint()
    {
        var text = Dismissed.Replace("probe: RunbookIsStub\npath: docs/**", $"fingerprint: {new string('a', 32)}", StringComparison.Ordinal);

        Assert.Equal(new Fingerprint(new string('a', 32)), Assert.Single(Read((".kotsu/dismissals/a.yaml", text)).Statements.Dismissals).Fingerprint);
    }

    [Fact]
    public void A_renewal_is_judged_with_the_acceptance_before_it()
    {
        var renewed = Accepted.Replace("2027-03-01", "2027-08-30", StringComparison.Ordinal).Replace("2027-09-01", "2028-02-01", StringComparison.Ordinal) + "renewal: 1\n";
        var fresh = renewed.Replace("Late.", "Later.", StringComparison.Ordinal);

        Assert.Equal(2, Read((".kotsu/acceptances/b.yaml", fresh), (".kotsu/acceptances/a.yaml", Accepted)).Statements.Acceptances.Count);
        Assert.Contains("repeats a reason", Assert.Single(Read((".kotsu/acceptances/b.yaml", renewed), (".kotsu/acceptances/a.yaml", Accepted)).Unreadable).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_weights_the_newest_holds()
    {
        var newer = Weighed.Replace("2027-03-01", "2027-04-01", StringComparison.Ordinal).Replace("weight: 2", "weight: 0.5", StringComparison.Ordinal);

        Assert.Equal(0.5, Assert.Single(Read((".kotsu/decisions/a.yaml", newer), (".kotsu/decisions/b.yaml", Weighed)).Statements.Contexts).Weight);
        Assert.Equal(2, Assert.Single(Read((".kotsu/decisions/a.yaml", newer.Replace("2027-04-01", "2027-03-01", StringComparison.Ordinal)), (".kotsu/decisions/b.yaml", Weighed)).Statements.Contexts).Weight);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told()
    {
        var reading = await StatementReader.ReadAsync(new UnreadableTree(".kotsu/evidence/a.yaml"), TestContext.Current.CancellationToken);

        Assert.Equal("too large", Assert.Single(reading.Unreadable).Reason.En);
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        (string, string)[] files = [(".kotsu/evidence/c.yaml", "x"), (".kotsu/evidence/a.yaml", Yes), (".kotsu/evidence/b.yaml", "y"), (".kotsu/acceptances/a.yaml", Accepted)];

        var (one, other) = (Read(files), Read([.. files.Reverse()]));

        Assert.Equal(one.Statements.Evidence, other.Statements.Evidence);
        Assert.Equal([".kotsu/evidence/b.yaml", ".kotsu/evidence/c.yaml"], one.Unreadable.Select(u => u.At.Path));
        Assert.Equal(one.Unreadable, other.Unreadable);
    }

    private static PracticeEvidence One(string text)
    {
        var reading = Read((".kotsu/evidence/a.yaml", text));

        Assert.Empty(reading.Unreadable);
        return Assert.Single(reading.Statements.Evidence);
    }

    private static StatementReading Read(params (string, string)[] files) => StatementReader.Read(files);
}
