using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Tests.Text;

public sealed class MessageTemplateTests
{
    private const string Headline = "{count} of {total} [total:alert|alerts] [count:carries|carry] no link";

    [Theory]
    [InlineData(1, 1, "1 of 1 alert carries no link")]
    [InlineData(1, 5, "1 of 5 alerts carries no link")]
    [InlineData(4, 1200, "4 of 1,200 alerts carry no link")]
    public void One_of_a_thing_has_its_own_words(int count, int total, string said) =>
        Assert.Equal(said, MessageTemplate.Fill(Headline, Values(("count", new FindingValue.Count(count)), ("total", new FindingValue.Count(total))), Language.English));

    [Fact]
    public void What_a_value_holds_is_never_taken_for_a_choice_of_words() =>
        Assert.Equal("[count:a|b] 1", MessageTemplate.Fill("{path} {count}", Values(("path", new FindingValue.Text("[count:a|b]")), ("count", new FindingValue.Count(1))), Language.English));

    [Fact]
    public void What_has_no_value_stays_as_it_is() =>
        Assert.Equal("{x} [x:a|b]", MessageTemplate.Fill("{x} [x:a|b]", Values(), Language.English));

    private static Dictionary<string, FindingValue> Values(params (string Name, FindingValue Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value);
}
