using System.Text;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting;

namespace Kotsu.Core.Tests.Lenses.Documents;

/// <summary>Ten million characters of ill will are refused in one clear finding.</summary>
public sealed class HostileTextTests
{
    private const int Size = 10_000_000;

    public static TheoryData<string, string> Texts => new()
    {
        { new('[', Size), "at most 500000 characters" },
        { Repeated("{\"pillars\":"), "at most 500000 characters" },
        { $"{{{Repeated("\"name\":1,")}\"name\":1}}", "at most 500000 characters" },
        { $"{{\"name\":\"{new string('x', Size)}\"}}", "at most 500000 characters" },
        { Repeated("NaN,"), "at most 500000 characters" },
        { $"{{\"name\":\"{Repeated("\\ud83d")}\"}}", "at most 500000 characters" },
        { new('[', 400_000), "no JSON at line 1" },
        { "{\"name\":\"\\ud83d\"}", "half of a surrogate pair (\\uD800 to \\uDFFF) on line 1" },
        { new('\n', 400_000), "no JSON at line 400001" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_refused_in_one_clear_finding(string text, string said)
    {
        var document = LensDocument.Read(Encoding.UTF8.GetBytes(text), strict: true);

        var finding = Assert.Single(LensLinter.Lint(document));

        Assert.Equal(LintKind.NotALens, finding.Kind);
        Assert.Contains(said, finding.Sentence.En, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', finding.Sentence.En);
        Assert.True(finding.Sentence.En.Length < 400);
    }

    [Fact]
    public void Keys_that_stand_ten_thousand_times_are_refused_in_strict_mode_and_the_last_counts_otherwise()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{{{string.Concat(Enumerable.Repeat("\"pillars\": 0, ", 10_000))}} "pillars": []}""");

        Assert.Null(LensDocument.Read(bytes, strict: true).Lens);
        Assert.Contains(LensLinter.Lint(LensDocument.Read(bytes)), f => f.Pointer == "/pillars" && f.Sentence.En.Contains("0 items", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_hundred_thousand_pillars_the_number_is_told_and_the_rest_is_cut()
    {
        var findings = LensLinter.Lint(LensDocument.Read(Encoding.UTF8.GetBytes($"{{\"pillars\": [{string.Concat(Enumerable.Repeat("{},", 100_000))}{{}}]}}")));

        Assert.Contains(findings, f => f.Pointer == "/pillars" && f.Sentence.En.Contains("100001 items", StringComparison.Ordinal));
        Assert.True(findings.Count <= 200);
    }

    private static string Repeated(string text) => new StringBuilder(Size + text.Length).Insert(0, text, Size / text.Length).ToString();
}
