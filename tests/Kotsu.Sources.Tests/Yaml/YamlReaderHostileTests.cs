using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Tests.Yaml;

public sealed class YamlReaderHostileTests
{
    private const string Rules = """
        # rules of the player
        groups:
          - name: play
            rules:
              - alert: StartIsSlow
                expr: |
                  histogram_quantile(0.95, sum(rate(start_seconds_bucket[5m])) by (le)) > 2
                for: 10m
                labels: &labels {severity: critical, team: "player"}
                annotations:
                  summary: 'Start takes {{ $value }} s'
                  runbook_url: https://runbooks.example.com/play/StartIsSlow
              - alert: StallsRise
                expr: >-
                  rate(stalls_total[5m])
                  > 0.1
                labels: {<<: *labels, severity: warning}
        ---
        route: {receiver: oncall, routes: [{matchers: ['severity="critical"'], receiver: pager}]}
        receivers: [{name: oncall}, {name: pager}]
        """;

    [Theory]
    [InlineData('[', 1_000)]
    [InlineData('[', 1_000_000)]
    [InlineData('{', 1_000)]
    public void Deep_nesting_is_told_and_not_followed(char opening, int times)
    {
        var read = YamlReader.Read(new string(opening, times));

        Assert.Empty(read.Documents);
        Assert.Contains("64", read.Trouble!.Reason.En, StringComparison.Ordinal);
        Assert.Contains("64", read.Trouble.Reason.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_by_dashes_and_by_question_marks_is_told_as_well()
    {
        Assert.NotNull(YamlReader.Read(string.Concat(Enumerable.Repeat("- ", 10_000))).Trouble);
        Assert.NotNull(YamlReader.Read(string.Concat(Enumerable.Repeat("? ", 10_000))).Trouble);
    }

    [Fact]
    public void Nesting_up_to_the_bound_is_read()
    {
        var read = YamlReader.Read(new string('[', 64) + new string(']', 64));

        Assert.Null(read.Trouble);
        Assert.Single(read.Documents);
    }

    [Fact]
    public void A_bomb_of_aliases_is_told_before_it_grows()
    {
        var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (var level = 1; level < 10; level++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }

        var read = YamlReader.Read(bomb.ToString());

        Assert.Empty(read.Documents);
        Assert.Contains("100000", read.Trouble!.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_aliases_does_not_make_a_tree_deeper_than_the_bound()
    {
        var chain = new StringBuilder("a0: &a0 " + new string('[', 40) + new string(']', 40) + "\n");
        for (var level = 1; level < 50; level++)
        {
            chain.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} {new string('[', 40)}*a{level - 1}{new string(']', 40)}\n");
        }

        var read = YamlReader.Read(chain.ToString());

        Assert.Empty(read.Documents);
        Assert.Contains("64", read.Trouble!.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_side_by_side_are_no_chain()
    {
        var read = YamlReader.Read("a: &a {b: {c: {d: 1}}}\nlist: [*a, *a, *a]\nagain: *a\n");

        Assert.Null(read.Trouble);
        Assert.Equal("1", read.Documents[0]["list"]!.Items[2]["b"]!["c"]!["d"]!.Text);
    }

    [Theory]
    [InlineData("a: *nothing")]
    [InlineData("a: &a [*a]")]
    [InlineData("a: b: c")]
    [InlineData("a: \"unclosed")]
    [InlineData("a: %x\n%YAML 9.9\n---\n")]
    [InlineData("{{- if .Values.on }}\na: 1\n{{- end }}")]
    [InlineData("a: [1, 2")]
    [InlineData("- 1\nb: 2")]
    public void Broken_text_is_trouble_with_a_reason_in_both_languages(string text)
    {
        var trouble = YamlReader.Read(text).Trouble;

        Assert.NotNull(trouble);
        Assert.NotEmpty(trouble.Reason.En);
        Assert.NotEmpty(trouble.Reason.Ja);
    }

    [Fact]
    public void A_text_beyond_the_bound_is_told_and_not_parsed()
    {
        var read = YamlReader.Read(new string('a', 101), new YamlLimits { Characters = 100 });

        Assert.Empty(read.Documents);
        Assert.Contains("101", read.Trouble!.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void No_mutation_of_a_real_file_throws()
    {
        // Cutting, doubling and swapping characters reaches the parser's plain exceptions, too: 28,000 of 280,000 mutants did.
        var mutants = from seed in ArbMap.Default.GeneratorFor<int>() select Mutate(Rules, new Random(seed));

        Prop.ForAll(mutants.ToArbitrary(), text => YamlReader.Read(text) is { } read && (read.Trouble is not null || read.Documents.Count <= 20))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    private static string Mutate(string text, Random random)
    {
        const string marks = "[]{}:,-?!&*#|>'\"%@`\n\t\0\\ \u0085\u2028\uD800aあ";
        var mutant = new StringBuilder(text);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(mutant.Length);
            switch (random.Next(4))
            {
                case 0:
                    mutant.Remove(at, Math.Min(random.Next(1, 30), mutant.Length - at));
                    break;
                case 1:
                    mutant.Insert(at, marks[random.Next(marks.Length)]);
                    break;
                case 2:
                    mutant[at] = marks[random.Next(marks.Length)];
                    break;
                default:
                    mutant.Insert(at, mutant.ToString(at, Math.Min(40, mutant.Length - at)));
                    break;
            }
        }

        return mutant.ToString();
    }
}
