using System.Text;
using System.Text.Json;
using Kotsu.Core.Lenses.Editions;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Tests.Definitions;

/// <summary>
/// <c>lenses/operational-excellence/editions.yaml</c> is made from the shared facts by the product's own succession finder, and stays what
/// they give. <c>eng/editions</c> runs this class so that it writes the file.
/// </summary>
public sealed class EditionsFileTests
{
    private const string File = "lenses/operational-excellence/editions.yaml";

    [Fact]
    public void The_file_is_what_the_facts_give()
    {
        using var facts = JsonDocument.Parse(System.IO.File.ReadAllText(SharedData.Path("wa/practices.json")));
        var editions = EditionsOf(facts.RootElement);

        Approval.Of(Render(editions, [.. editions.SkipLast(1).Select((_, i) => SuccessionFinder.Find([.. editions.Skip(i)]))]), File);
    }

    [Fact]
    public void The_file_is_read_without_trouble_and_every_old_practice_is_accounted_for()
    {
        var (history, troubles) = EditionsReader.Read(System.IO.File.ReadAllText(Checkout.Path(File)), File);

        Assert.Empty(troubles);
        var current = history!.Editions[^1].Practices.Select(p => p.Code).ToHashSet();
        Assert.Equal(68, current.Count);
        Assert.Equal([82, 37, 46, 13], history.Successions.Select(s => s.Practices.Count));
        Assert.Equal(history.Editions.SkipLast(1).Select(e => e.Id), history.Successions.Select(s => s.From));
        Assert.All(history.Successions.Zip(history.Editions), s => Assert.Equal(s.Second.Practices.Select(p => p.Code), s.First.Practices.Select(p => p.Practice)));
        Assert.All(history.Successions.SelectMany(s => s.Practices).SelectMany(p => p.Now), code => Assert.Contains(code, current));
    }

    private static List<Edition> EditionsOf(JsonElement facts)
    {
        var earlier = facts.GetProperty("ops_editions").EnumerateObject().Select(edition => new Edition(
            new(edition.Name),
            [.. edition.Value.GetProperty("read").EnumerateArray().Select(q => q.GetString()!)],
            [.. edition.Value.GetProperty("questions").EnumerateObject().SelectMany(q => q.Value.EnumerateArray()).Select(PracticeOf)]));

        List<EditionPractice> current = [.. facts.GetProperty("best_practices").EnumerateArray().Where(p => p.GetProperty("pillar").GetString() == "OPS").Select(PracticeOf)];
        return [.. earlier, new(new("2024-11-06"), [.. current.Select(p => p.Question).Distinct()], current)];
    }

    private static EditionPractice PracticeOf(JsonElement practice) =>
        new(new(practice.GetProperty("id").GetString()!), practice.GetProperty("title_en").GetString()!);

    private static string Render(List<Edition> editions, IReadOnlyList<Succession> successions)
    {
        var yaml = new StringBuilder("""
            # Facts only: ids and AWS's short titles. Made by eng/editions; do not edit by hand.
            # An edition lists the questions whose practices are known of it; the last one is known whole.
            lens: operational-excellence
            source: "github.com/aws-samples/sample-well-architected-skills-and-steering @4b58ba0 (MIT-0) for 2024-11-06; stored copies of docs.aws.amazon.com in github.com/c2hans/aws-docs for the earlier editions"

            editions:

            """);
        foreach (var edition in editions)
        {
            yaml.Append(Line($"  - edition: \"{edition.Id}\"")).Append(Line($"    questions: [{string.Join(", ", edition.Questions)}]")).Append(Line("    practices:"));
            yaml.AppendJoin("", edition.Practices.Select(p => Line($"      - {{code: {p.Code}, title: \"{p.Title}\"}}"))).Append('\n');
        }

        yaml.Append(Line("# unknown: no title and no later edition tells. Nothing is guessed, and a title that is gone is not called dropped."));
        yaml.Append(Line("# title: equal title · shared-title: equal, but two old practices bore it · words: one title's words hold the other's,")).Append(Line("# same code, editions in a row · joined-words: two old titles make the new one."));
        yaml.Append(Line("successions:"));
        return yaml.AppendJoin('\n', successions.Select(Render)).ToString();
    }

    private static string Render(Succession succession) =>
        Line($"  - from: \"{succession.From}\"") + Line($"    to: \"{succession.To}\"") + Line("    practices:")
        + string.Concat(succession.Practices.Select(p => Line($"      - {{{Render(p)}}}")));

    private static string Render(Successor successor) => successor.Basis is not { } basis
        ? $"practice: {successor.Practice}, is: unknown"
        : $"practice: {successor.Practice}, is: {Kebab(successor.Kind)}, now: [{string.Join(", ", successor.Now)}], because: {Kebab(basis)}";

    private static string Kebab<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? $"{(i == 0 ? "" : "-")}{char.ToLowerInvariant(c)}" : $"{c}"));

    private static string Line(string text) => text + "\n";
}
