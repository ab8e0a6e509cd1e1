using Kotsu.Core.Problems;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kotsu.Architecture.Tests;

/// <summary>A refusal in Japanese names the thing in Japanese.</summary>
public sealed class ThingWordsTests
{
    private static readonly string[] refusals = ["IsNotThere", "WasChanged", "NameIsTaken", "LimitIsReached", "IsInUse"];
    private static readonly string[] reads = ["ReadAsync", "ReadFileAsync"];

    [Fact]
    public void Every_thing_that_a_refusal_names_has_a_Japanese_word()
    {
        var things = Directory.GetFiles(Checkout.Path("src"), "*.cs", SearchOption.AllDirectories).SelectMany(f => Things(File.ReadAllText(f))).Distinct().ToList();

        Assert.True(things.Count > 30, $"Only {things.Count} were found.");
        Assert.DoesNotContain(things, t => !ThingWords.Knows(t));
    }

    [Theory]
    [InlineData("""ServerProblems.IsNotThere("teapot")""")]
    [InlineData("""ServerProblems.IsInUse("lens", "teapot")""")]
    [InlineData("""door.ReadAsync(unit => Find(unit, "x"), "teapot", Show)""")]
    public void Canary_a_thing_without_a_word_is_told(string call)
    {
        Assert.Contains("teapot", Things($"class C {{ object M() => {call}; }}"));
        Assert.DoesNotContain("x", Things($"class C {{ object M() => {call}; }}"));
        Assert.False(ThingWords.Knows("teapot"));
    }

    // The name of what is taken is a person's own word: only the thing is ours.
    private static IEnumerable<string> Things(string text) =>
        from call in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        let member = call.Expression as MemberAccessExpressionSyntax
        let name = member?.Name.Identifier.Text ?? ""
        where refusals.Contains(name) || (reads.Contains(name) && member!.Expression.ToString() == "door")
        from argument in call.ArgumentList.Arguments.Take(name is "NameIsTaken" or "LimitIsReached" or "WasChanged" or "IsNotThere" ? 1 : 3)
        select argument.Expression is LiteralExpressionSyntax { Token.Value: string literal } ? literal : null into literal
        where literal is not null
        select literal;
}
