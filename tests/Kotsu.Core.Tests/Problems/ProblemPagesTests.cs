using System.Reflection;
using Kotsu.Core.Findings;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;
using Kotsu.Sources.Yaml;

namespace Kotsu.Core.Tests.Problems;

public sealed class ProblemPagesTests
{
    public static TheoryData<Problem> Problems => [.. All()];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() =>
        Assert.Equal(ProblemPages.Codes, All().Select(p => p.Code).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Problems))]
    public void Every_page_says_what_and_what_to_do_in_both_languages(Problem problem)
    {
        var page = Page(problem.Code);
        var sentences = new[] { "message", "fix" }.SelectMany(part => new[] { page[part]?["en"]?.Text, page[part]?["ja"]?.Text });

        Assert.Equal(problem.Code, page["code"]?.Text);
        Assert.Equal(problem.Kind.ToString(), page["kind"]?.Text?.Replace("-", ""), ignoreCase: true);
        Assert.All(sentences, s => Assert.False(string.IsNullOrWhiteSpace(s)));
        Assert.All(sentences, s => Assert.Subset(problem.Values.Keys.ToHashSet(), MessageTemplate.Places(s!).ToHashSet()));
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void The_program_says_what_the_page_says(Problem problem)
    {
        var page = Page(problem.Code);

        Assert.Equal(Filled("message"), ProblemPages.Message(problem));
        Assert.Equal(Filled("fix"), ProblemPages.Fix(problem));

        Words Filled(string part) => new(
            MessageTemplate.Fill(page[part]!["en"]!.Text!, problem.Values, Language.English),
            MessageTemplate.Fill(page[part]!["ja"]!.Text!, problem.Values, Language.Japanese));
    }

    [Fact]
    public void A_code_without_a_page_is_a_bug() =>
        Assert.Throws<InvalidOperationException>(() => ProblemPages.Message(new("KOTSU9999", ProblemKind.Invalid, new Dictionary<string, FindingValue>())));

    private static YamlNode Page(string code)
    {
        var text = File.ReadAllText(Checkout.Path("docs", "problems", code + ".md"));
        return YamlReader.Read(text.Split("---\n")[1]).Documents[0];
    }

    private static IEnumerable<Problem> All() =>
        from type in typeof(Problem).Assembly.GetTypes()
        where type.IsPublic && type.Name.EndsWith("Problems", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(Problem)
        select (Problem)method.Invoke(null, [.. method.GetParameters().Select(p => Any(p.ParameterType))])!;

    private static object? Any(Type type) => type switch
    {
        _ when type == typeof(string) => "any",
        _ when type == typeof(Words) => new Words("any", "任意"),
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => throw new NotSupportedException($"Say here how to make a {type.Name}."),
    };
}
