using Kotsu.Core.Text;
using Kotsu.Reports.Lenses;
using Kotsu.Reports.Lenses.Linting;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Tests.Lenses;

public sealed class LintTextsTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void What_the_linter_says_in_a_terminal_is_as_approved(Language language, string code) =>
        Approval.Of(LintText.Of(FaultyLens.Report(), new() { Language = language }), $"tests/Kotsu.Reports.Tests/approved/lens-lint.{code}.txt");

    [Fact]
    public void A_file_that_is_no_lens_takes_one_line()
    {
        var text = LintText.Of(FaultyLens.Report(), new() { Language = Language.English });

        var line = Assert.Single(text.Split('\n'), l => l.Contains("notes.json", StringComparison.Ordinal));
        Assert.Equal("lenses/notes.json:1:1: refused: the file: found a list; allowed is an object.", line);
    }

    [Fact]
    public void A_hostile_name_cannot_reach_the_terminal()
    {
        var text = LintText.Of(FaultyLens.Report(path: "a\u001b[31m.json"), new() { Language = Language.English, Palette = Palette.Off });

        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void Json_is_as_approved_and_fits_its_schema()
    {
        var json = LensJsonText.Of(FaultyLens.Report());

        Assert.Empty(JsonSchema.FromFile(Checkout.Path("docs", "schemas", "lens-lint.schema.json")).Errors(json));
        Approval.Of(json, "tests/Kotsu.Reports.Tests/approved/lens-lint.json");
    }
}
