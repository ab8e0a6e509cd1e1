using Kotsu.Core.Lenses.Conditions;

namespace Kotsu.Core.Tests.Lenses.Conditions;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("aaa", "aaa")]
    [InlineData("  default\n", "default")]
    [InlineData("aaa || bbb && ccc", "aaa || bbb && ccc")]
    [InlineData("aaa || (bbb && ccc)", "aaa || bbb && ccc")]
    [InlineData("(aaa || bbb) && ccc", "(aaa || bbb) && ccc")]
    [InlineData("aaa && bbb || ccc", "aaa && bbb || ccc")]
    [InlineData("!aaa && bbb", "!aaa && bbb")]
    [InlineData("!(aaa && bbb)", "!(aaa && bbb)")]
    [InlineData("(!aaa)||(!bbb)", "!aaa || !bbb")]
    [InlineData("!!aaa", "!!aaa")]
    [InlineData("aaa && bbb && ccc", "aaa && bbb && ccc")]
    [InlineData("aaa && (bbb && ccc)", "aaa && (bbb && ccc)")]
    [InlineData("aaa || (bbb || ccc)", "aaa || (bbb || ccc)")]
    [InlineData("NET1_2 && !NET1_1 || NET1_3", "NET1_2 && !NET1_1 || NET1_3")]
    [InlineData("defaults && Default", "defaults && Default")]
    public void A_condition_is_read_and_printed_with_the_fewest_parentheses(string text, string printed)
    {
        var (condition, trouble) = ConditionParser.Parse(text);

        Assert.Null(trouble);
        Assert.Equal(printed, condition!.ToString());
    }

    [Fact]
    public void Not_binds_before_and_before_or()
    {
        var condition = ConditionParser.Parse("!aaa || bbb && ccc").Condition;

        var expected = new Condition.Any(new Condition.Not(Chosen("aaa")), new Condition.All(Chosen("bbb"), Chosen("ccc")));
        Assert.Equal(expected, condition);
    }

    [Fact]
    public void Operators_of_one_kind_lean_to_the_left()
    {
        Assert.Equal(new Condition.All(new Condition.All(Chosen("aaa"), Chosen("bbb")), Chosen("ccc")), ConditionParser.Parse("aaa&&bbb&&ccc").Condition);
        Assert.Equal(new Condition.Any(new Condition.Any(Chosen("aaa"), Chosen("bbb")), Chosen("ccc")), ConditionParser.Parse("aaa||bbb||ccc").Condition);
    }

    [Theory]
    [InlineData("", 1, "the end", "a choice id, `!`, `(` or `default`")]
    [InlineData("   ", 4, "the end", "a choice id, `!`, `(` or `default`")]
    [InlineData("aaa &&", 7, "the end", "a choice id, `!` or `(`")]
    [InlineData("aaa bbb", 5, "`bbb`", "`&&`, `||` or the end")]
    [InlineData("aaa !bbb", 5, "`!`", "`&&`, `||` or the end")]
    [InlineData("(aaa bbb)", 6, "`bbb`", "`&&`, `||` or `)`")]
    [InlineData("((aaa) bbb)", 8, "`bbb`", "`&&`, `||` or `)`")]
    [InlineData("(aaa) bbb", 7, "`bbb`", "`&&`, `||` or the end")]
    [InlineData("(aaa", 5, "the end", "`&&`, `||` or `)`")]
    [InlineData("aaa)", 4, "`)`", "`&&`, `||` or the end")]
    [InlineData("()", 2, "`)`", "a choice id, `!` or `(`")]
    [InlineData("&& aaa", 1, "`&&`", "a choice id, `!`, `(` or `default`")]
    [InlineData("aaa & bbb", 5, "`&`", "`&&`, `||` or the end")]
    [InlineData("aaa | bbb", 5, "`|`", "`&&`, `||` or the end")]
    [InlineData("aaa AND bbb", 5, "`AND`", "`&&`, `||` or the end")]
    [InlineData("aaa && b-1", 9, "`-`", "`&&`, `||` or the end")]
    [InlineData("default || aaa", 9, "`||`", "nothing more: `default` stands alone")]
    [InlineData("aaa || default", 8, "`default`", "a choice id, `!` or `(`")]
    [InlineData("!default", 2, "`default`", "a choice id, `!` or `(`")]
    [InlineData("(default)", 2, "`default`", "a choice id, `!` or `(`")]
    [InlineData("aaa && 😀", 8, "`😀`", "a choice id, `!` or `(`")]
    [InlineData("aaa && é", 8, "`é`", "a choice id, `!` or `(`")]
    public void A_refusal_names_the_column_what_was_found_and_what_is_allowed(string text, int column, string found, string allowed)
    {
        var (condition, trouble) = ConditionParser.Parse(text);

        Assert.Null(condition);
        Assert.Equal((column, found, allowed), (trouble!.Column, trouble.Found.En, trouble.Allowed.En));
        Assert.False(string.IsNullOrEmpty(trouble.Found.Ja) || string.IsNullOrEmpty(trouble.Allowed.Ja));
    }

    [Fact]
    public void A_refusal_is_one_phrase_in_either_language()
    {
        var trouble = ConditionParser.Parse("aaa bbb").Trouble!;

        Assert.Equal(("`bbb` at column 5", "5文字目の`bbb`"), (trouble.FoundAt.En, trouble.FoundAt.Ja));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('!')]
    public void Nesting_of_64_is_read_and_of_65_is_refused(char sign)
    {
        var (deep, _) = ConditionParser.Parse(Nested(sign, ConditionParser.MaxDepth));
        var (tooDeep, trouble) = ConditionParser.Parse(Nested(sign, ConditionParser.MaxDepth + 1));

        Assert.NotNull(deep);
        Assert.Null(tooDeep);
        Assert.Equal("at most 64 parentheses and `!` inside each other", trouble!.Allowed.En);
        Assert.Equal(ConditionParser.MaxDepth + 2, trouble.Column);
    }

    [Fact]
    public void A_condition_of_2000_names_and_signs_is_read_and_a_longer_one_is_refused()
    {
        var longest = string.Join("&&", Enumerable.Repeat("aaa", ConditionParser.MaxTokens / 2));

        var (condition, _) = ConditionParser.Parse(longest);
        var (tooLong, trouble) = ConditionParser.Parse(longest + "&&aaa");

        Assert.Equal(ConditionParser.MaxTokens / 2, condition!.Choices().Count);
        Assert.Null(tooLong);
        Assert.Equal("at most 2000 names and signs in one condition", trouble!.Allowed.En);
    }

    private static Condition.Chosen Chosen(string choice) => new(new(choice));

    private static string Nested(char sign, int depth) =>
        new string(sign, depth) + "aaa" + (sign == '(' ? new string(')', depth) : "");
}
