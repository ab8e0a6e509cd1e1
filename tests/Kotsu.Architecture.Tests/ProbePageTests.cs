using Kotsu.Core.Findings;
using Kotsu.Core.Text;
using Kotsu.Sources.Definitions;

namespace Kotsu.Architecture.Tests;

public sealed class ProbePageTests
{
    public static TheoryData<string> Probes =>
        [.. Directory.GetDirectories(Checkout.Path("probes")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Probes))]
    public void The_page_of_a_probe_is_up_to_date(string id)
    {
        var page = ProbePage.Of(Definition(id), Checkout.Path("probes", id));

        Approval.Of(page, $"docs/probes/{id}.md");
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public void Both_languages_name_the_same_values(string id)
    {
        var probe = Definition(id);

        Assert.All(
            probe.Messages.Values.Append(probe.Headline).Concat(probe.Headlines.Values),
            words => Assert.Equal(Places(words.En), Places(words.Ja)));
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public void The_table_of_precision_knows_the_probe(string id) =>
        Assert.Contains(id, File.ReadAllText(Checkout.Path("docs", "probes", "precision.md")), StringComparison.Ordinal);

    private static IEnumerable<string> Places(string template) => MessageTemplate.Places(template).Distinct().Order(StringComparer.Ordinal);

    private static ProbeDefinition Definition(string id)
    {
        var path = Checkout.Path("probes", id, "probe.yaml");
        var reading = ProbeDefinitionReader.Read(File.ReadAllText(path), $"probes/{id}/probe.yaml");
        return reading.Value ?? throw new InvalidOperationException(string.Join('\n', reading.Troubles.Select(t => $"{t.At} {t.Reason.En}")));
    }
}
