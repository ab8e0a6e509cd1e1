using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Tests.Definitions;

public sealed class ProbeDefinitionReaderTests
{
    private const string Good = """
        id: AlertHasNoRunbook
        version: 3
        statement: {en: "An alert carries no runbook link.", ja: "アラートにリンクがありません。"}
        motivation: {en: "At night nobody thinks.", ja: "夜中は誰も考えられません。"}
        headline: {en: "{count} of {total} alerts", ja: "{total}件中{count}件"}
        viewpoint: state
        reads: [alert-chains, runbooks]
        remediateOn: "True"
        severity: high
        effort: 0.1
        stage: experimental
        messages:
          none: {en: "{alert} has none.", ja: "{alert}にはありません。"}
          some: {en: "{alert} has one.", ja: "{alert}にはあります。"}
        remediation: {en: "Add one.", ja: "追加します。"}
        sources: ["https://sre.google/workbook/"]
        """;

    [Fact]
    public void A_definition_is_read_whole()
    {
        var (probe, troubles) = ProbeDefinitionReader.Read(Good, "probe.yaml");

        Assert.Empty(troubles);
        Assert.Equal((new ProbeId("AlertHasNoRunbook"), 3, Viewpoint.State), (probe!.Id, probe.Version, probe.Viewpoint));
        Assert.Equal((Outcome.True, Severity.High, 0.1, Stage.Experimental), (probe.RemediateOn, probe.Severity, probe.EffortInDays, probe.Stage));
        Assert.Equal([SnapshotKind.AlertChains, SnapshotKind.Runbooks], probe.Reads);
        Assert.Equal(new("An alert carries no runbook link.", "アラートにリンクがありません。"), probe.Statement);
        Assert.Equal(new("At night nobody thinks.", "夜中は誰も考えられません。"), probe.Motivation);
        Assert.Equal(new("{count} of {total} alerts", "{total}件中{count}件"), probe.Headline);
        Assert.Equal(["none", "some"], probe.Messages.Keys.Order());
        Assert.Equal(new("{alert} has none.", "{alert}にはありません。"), probe.Messages["none"]);
        Assert.Equal(new("Add one.", "追加します。"), probe.Remediation);
        Assert.Equal(["https://sre.google/workbook/"], probe.Sources);
    }

    [Fact]
    public void Version_and_sources_may_be_left_out()
    {
        var probe = ProbeDefinitionReader.Read(Without(Without(Good, "version"), "sources"), "probe.yaml").Value!;

        Assert.Equal((1, 0), (probe.Version, probe.Sources.Count));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("statement")]
    [InlineData("motivation")]
    [InlineData("headline")]
    [InlineData("viewpoint")]
    [InlineData("reads")]
    [InlineData("remediateOn")]
    [InlineData("severity")]
    [InlineData("effort")]
    [InlineData("stage")]
    [InlineData("remediation")]
    public void Every_other_key_must_be_there(string key)
    {
        var (probe, troubles) = ProbeDefinitionReader.Read(Without(Good, key), "probe.yaml");

        Assert.Null(probe);
        Assert.Equal($"Found no `{key}`; allowed is a map with `{key}`.", Assert.Single(troubles).Reason.En);
    }

    [Theory]
    [InlineData("viewpoint: state", "viewpoint: stat", "Found \"stat\"; allowed is one of state, performance, security, cost, esg, productivity, lifecycle. Did you mean `state`?")]
    [InlineData("[alert-chains, runbooks]", "[]", "Found 0 items; allowed is a list of 1 or more.")]
    [InlineData("alert-chains", "AlertChains", "Found \"AlertChains\"; allowed is one of markers, knowledge, ownership, alert-chains, runbooks, workflows, objectives, runtimes. Did you mean `alert-chains`?")]
    [InlineData("\"True\"", "bad", "Found \"bad\"; allowed is one of True, False.")]
    [InlineData("effort: 0.1", "effort: 0", "Found \"0\"; allowed is a number of 0.01 to 20.")]
    [InlineData("effort: 0.1", "effort: NaN", "Found \"NaN\"; allowed is a number of 0.01 to 20.")]
    [InlineData("effort: 0.1", "effort: 20.1", "Found \"20.1\"; allowed is a number of 0.01 to 20.")]
    [InlineData("version: 3", "version: 0", "Found \"0\"; allowed is a whole number of 1 to 1000000.")]
    [InlineData("version: 3", "version: 1.5", "Found \"1.5\"; allowed is a whole number of 1 to 1000000.")]
    [InlineData("\"{total}件中{count}件\"", "\"{count}件\"", "Found the places ({count}); allowed is the places ({count}, {total}).")]
    [InlineData("\"{total}件中{count}件\"", "\"{total}件中{count}[alerts:件|件]\"", "Found the places ({alerts}); allowed is the places ({count}, {total}).")]
    [InlineData("\"{alert}にはあります。\"", "\"あります。\"", "Found the places (); allowed is the places ({alert}).")]
    [InlineData("\"Add one.\"", "\"\"", "Found an empty text; allowed is a text that is not empty.")]
    [InlineData("ja: \"追加します。\"", "de: \"Neu\", ja: \"追加します。\"", "Found the unknown key `de`; allowed is one of en, ja.")]
    public void A_wrong_value_is_refused(string right, string wrong, string reason)
    {
        var (probe, troubles) = ProbeDefinitionReader.Read(Good.Replace(right, wrong), "probe.yaml");

        Assert.Null(probe);
        Assert.Equal(reason, Assert.Single(troubles).Reason.En);
    }

    [Fact]
    public void Without_messages_it_is_refused()
    {
        var text = Good[..Good.IndexOf("messages:", StringComparison.Ordinal)] + Good[Good.IndexOf("remediation:", StringComparison.Ordinal)..];

        Assert.NotEmpty(ProbeDefinitionReader.Read(text, "probe.yaml").Troubles);
        Assert.NotEmpty(ProbeDefinitionReader.Read(text + "\nmessages: []", "probe.yaml").Troubles);
        Assert.NotEmpty(ProbeDefinitionReader.Read(text + "\nmessages: {}", "probe.yaml").Troubles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\n---\nb")]
    [InlineData("[")]
    public void A_file_that_is_no_map_is_refused(string text) => Assert.Null(ProbeDefinitionReader.Read(text, "probe.yaml").Value);

    private static string Without(string text, string key) => string.Join('\n', text.Split('\n').Where(l => !l.StartsWith(key + ":", StringComparison.Ordinal)));
}
