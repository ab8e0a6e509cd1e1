using Kotsu.Core.Lenses.Comparing;
using Kotsu.Core.Text;
using Kotsu.Reports.Lenses;
using Kotsu.Reports.Lenses.Comparing;

namespace Kotsu.Reports.Tests.Lenses;

public sealed class DiffTextsTests
{
    private static readonly LensComparison changed = Compare(FaultyLens.Text
        .Replace("Read {the} log", "Read the log", StringComparison.Ordinal)
        .Replace("\"one && !two\"", "\"one && two\"", StringComparison.Ordinal));

    [Fact]
    public void Each_difference_takes_one_line()
    {
        var text = DiffText.Of(changed, isSameFile: false, new() { Language = Language.English });

        Assert.Equal(
            """
            ~ Choice `q_search/two` was “Read {the} log” and is “Read the log”.
            ~ Question `q_search` judges 4 of 8 answers differently. Before: With `one` ticked, rule 2 says NO_RISK. Now: With `one` ticked, rule 3 says HIGH_RISK.

            """,
            text);
    }

    [Theory]
    [InlineData(true, "2つのファイルは1バイトも違いません。\n")]
    [InlineData(false, "名前、題名、位置、リスクは同じです。違うのは、ほかの文章か書き方だけです。\n")]
    public void No_difference_is_said_in_a_sentence(bool isSameFile, string said) =>
        Assert.Equal(said, DiffText.Of(Compare(FaultyLens.Text), isSameFile, new() { Language = Language.Japanese }));

    [Fact]
    public void Json_fits_its_schema_and_holds_the_witnesses()
    {
        var json = LensJsonText.Of("a.json", "b.json", changed);

        Assert.Empty(JsonSchema.FromFile(Checkout.Path("docs", "schemas", "lens-diff.schema.json")).Errors(json));
        Assert.Contains("\"kind\": \"riskChanged\"", json, StringComparison.Ordinal);
        Assert.Contains("\"risk\": \"HIGH_RISK\"", json, StringComparison.Ordinal);
    }

    private static LensComparison Compare(string later) =>
        LensComparison.Between(FaultyLens.DocumentOf(FaultyLens.Text).Lens!, FaultyLens.DocumentOf(later).Lens!);
}
