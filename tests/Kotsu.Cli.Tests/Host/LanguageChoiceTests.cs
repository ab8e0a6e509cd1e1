using Kotsu.Cli.Host;
using Kotsu.Core.Text;

namespace Kotsu.Cli.Tests.Host;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("", "", "ja_JP.UTF-8", Language.Japanese)]
    [InlineData("", "", "en_US.UTF-8", Language.English)]
    [InlineData("", "ja_JP", "en_US.UTF-8", Language.Japanese)]
    [InlineData("C", "ja_JP", "ja_JP.UTF-8", Language.English)]
    [InlineData("", "", "", Language.English)]
    public void First_of_the_three_variables_that_is_set_decides(string all, string messages, string lang, Language expected)
    {
        var variables = new Dictionary<string, string> { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang };

        Assert.Equal(expected, LanguageChoice.Of([], variables.GetValueOrDefault));
    }

    [Theory]
    [InlineData("review --lang ja", Language.Japanese)]
    [InlineData("--lang=ja review", Language.Japanese)]
    [InlineData("--lang:ja", Language.Japanese)]
    [InlineData("review --lang en", Language.English)]
    [InlineData("review --lang fr", Language.Japanese)]
    [InlineData("review --lang", Language.Japanese)]
    [InlineData("review -- --lang en", Language.Japanese)]
    public void Option_goes_before_the_locale_where_it_names_a_language(string line, Language expected) =>
        Assert.Equal(expected, LanguageChoice.Of(line.Split(' '), name => name == "LANG" ? "ja_JP.UTF-8" : null));
}
