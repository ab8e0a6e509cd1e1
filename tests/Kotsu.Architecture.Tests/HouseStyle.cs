using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kotsu.Architecture.Tests;

/// <summary>The hard rules of the house style, read from syntax.</summary>
internal static class HouseStyle
{
    private const int LargestFile = 400;
    private const int LongestMethod = 60;
    private const int LongestTest = 30;
    private const int LargestProbe = 80;
    private const int LargestConstructor = 6;

    private static readonly string[] emptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Base", "Impl", "Info"];

    /// <summary>The only places that may catch everything: the parser guard, the boundary of a probe, the host's edge.</summary>
    public static IReadOnlyList<string> MayCatchEverything { get; } =
    [
        "src/Kotsu.Sources/Yaml/YamlReader.cs",
        "src/Kotsu.Engine/Scanning/ProbeRunner.cs",
        "src/Kotsu.Cli/Program.cs",
        "src/Kotsu.Server/Host/Edge.cs", // the edge of the other host
    ];

    /// <summary>What stands from before a rule was kept. May only shrink.</summary>
    public static IReadOnlyList<string> Exceptions { get; } =
    [
        "src/Kotsu.Core/Reviews/Fact.cs: ProbeSummary",
        "src/Kotsu.Core/Reviews/LensReport.cs: EvidenceLine",
        "src/Kotsu.Core/Workloads/WorkloadDeclaration.cs: DeclaredIndicator",
        "tests/Kotsu.History.Tests/Looked.cs: Looked",
    ];

    public static IEnumerable<string> Breaches(string path, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, path: path).GetRoot();
        var lines = text.AsSpan().Count('\n');
        var largest = path.EndsWith("Probe.cs", StringComparison.Ordinal) && path.StartsWith("probes/", StringComparison.Ordinal) ? LargestProbe : LargestFile;

        if (lines > largest)
        {
            yield return $"{path}: {lines} lines; at most {largest}";
        }

        foreach (var breach in Members(path, root).Concat(Types(path, root)).Concat(Catches(path, root)))
        {
            yield return breach;
        }
    }

    private static IEnumerable<string> Members(string path, SyntaxNode root)
    {
        var longest = path.EndsWith("Tests.cs", StringComparison.Ordinal) ? LongestTest : LongestMethod;
        foreach (var method in root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
        {
            var body = (SyntaxNode?)method.Body ?? method.ExpressionBody;
            var length = body is null ? 0 : Lines(body) - LinesOfText(body);
            if (length > longest)
            {
                yield return $"{path}:{LineOf(method)}: a method of {length} lines; at most {longest}";
            }
        }

        foreach (var constructor in root.DescendantNodes().OfType<ConstructorDeclarationSyntax>().Where(c => c.ParameterList.Parameters.Count > LargestConstructor))
        {
            yield return $"{path}:{LineOf(constructor)}: a constructor of {constructor.ParameterList.Parameters.Count} parameters; at most {LargestConstructor}";
        }
    }

    private static IEnumerable<string> Types(string path, SyntaxNode root)
    {
        foreach (var type in root.DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            var name = type.Identifier.ValueText;
            if (emptyWords.Any(w => name.EndsWith(w, StringComparison.Ordinal)))
            {
                yield return $"{path}:{LineOf(type)}: {name} ends in a word that says nothing";
            }

            if (type.ParameterList is { Parameters.Count: > LargestConstructor } && !Exceptions.Contains($"{path}: {name}"))
            {
                yield return $"{path}:{LineOf(type)}: {name} takes {type.ParameterList.Parameters.Count} parameters; at most {LargestConstructor}";
            }

            if (type is ClassDeclarationSyntax && !type.Modifiers.Any(m => m.IsKind(SyntaxKind.SealedKeyword) || m.IsKind(SyntaxKind.StaticKeyword) || m.IsKind(SyntaxKind.AbstractKeyword)))
            {
                yield return $"{path}:{LineOf(type)}: {name} is neither sealed, static nor abstract";
            }
        }
    }

    private static IEnumerable<string> Catches(string path, SyntaxNode root)
    {
        foreach (var caught in root.DescendantNodes().OfType<CatchClauseSyntax>())
        {
            var isNamed = caught.Filter?.FilterExpression is IsPatternExpressionSyntax { Pattern: not UnaryPatternSyntax };
            var isEverything = caught.Declaration is null || caught.Declaration.Type.ToString() is "Exception" or "System.Exception";
            if (isEverything && !isNamed && !MayCatchEverything.Contains(path))
            {
                yield return $"{path}:{LineOf(caught)}: catches everything";
            }
        }
    }

    // A text that a test reads is data, however long.
    private static int LinesOfText(SyntaxNode body) =>
        body.DescendantTokens().Where(t => t.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)).Sum(t => t.Text.Count(c => c == '\n'));

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line - 1;
    }

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
