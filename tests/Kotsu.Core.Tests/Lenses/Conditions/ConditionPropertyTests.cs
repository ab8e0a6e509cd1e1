using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Conditions;

namespace Kotsu.Core.Tests.Lenses.Conditions;

public sealed class ConditionPropertyTests
{
    [Fact]
    public void What_is_printed_reads_back_as_the_same_tree() =>
        Prop.ForAll(SomeConditions.Trees, tree => tree.Equals(ConditionParser.Parse(tree.ToString()).Condition))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parentheses_around_everything_and_blanks_everywhere_change_nothing() =>
        Prop.ForAll(SomeConditions.Trees, tree => tree.Equals(ConditionParser.Parse(Roomy(tree)).Condition))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_single_blank_it_reads_the_same() =>
        Prop.ForAll(SomeConditions.Trees, tree => tree.Equals(ConditionParser.Parse(tree.ToString().Replace(" ", "")).Condition))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_pair_of_parentheses_can_be_left_out() =>
        Prop.ForAll(SomeConditions.Trees, tree => OneParenthesisLess(tree.ToString()).All(shorter => !tree.Equals(ConditionParser.Parse(shorter).Condition)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void It_holds_exactly_where_the_referee_says_so() =>
        Prop.ForAll(SomeConditions.Trees, tree =>
            SomeConditions.AllTicked.All(ticked => RiskRules.Holds(tree, ticked) == TextReferee.Holds(tree.ToString(), ticked)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_without_parentheses_is_read_by_the_same_precedence_as_the_referee() =>
        Prop.ForAll(SomeConditions.Trees, tree =>
        {
            var flat = tree.ToString().Replace("(", "").Replace(")", "");
            var read = ConditionParser.Parse(flat).Condition!;
            return SomeConditions.AllTicked.All(ticked => RiskRules.Holds(read, ticked) == TextReferee.Holds(flat, ticked));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Its_choices_are_its_names_from_left_to_right() =>
        Prop.ForAll(SomeConditions.Trees, tree => tree.Choices().Select(c => c.Value).SequenceEqual(
            tree.ToString().Split(['!', '&', '|', '(', ')', ' '], StringSplitOptions.RemoveEmptyEntries)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_with_its_end_cut_off_is_refused_or_another_tree_and_never_throws() =>
        Prop.ForAll(SomeConditions.Trees, tree =>
        {
            var text = tree.ToString();
            return Enumerable.Range(0, text.Length).All(length => !tree.Equals(ConditionParser.Parse(text[..length]).Condition));
        }).QuickCheckThrowOnFailure();

    private static string Roomy(Condition condition) => condition switch
    {
        Condition.Not(var inner) => $" ! \t( {Roomy(inner)} ) ",
        Condition.All(var left, var right) => $"( {Roomy(left)})\n&&({Roomy(right)} )",
        Condition.Any(var left, var right) => $"\u3000({Roomy(left)}) || ( {Roomy(right)})",
        _ => $" ( {condition} ) ",
    };

    private static IEnumerable<string> OneParenthesisLess(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = open;
            for (var depth = 0; depth > 0 || close == open; close++)
            {
                depth += text[close] switch { '(' => 1, ')' => -1, _ => 0 };
            }

            yield return text[..open] + text[(open + 1)..(close - 1)] + text[close..];
        }
    }
}
