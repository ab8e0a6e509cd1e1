using System.Text;
using System.Text.Json;
using Kotsu.Core.Text;

namespace Kotsu.Core.Problems;

/// <summary>The sentences of refusals. They stand in the front matter of <c>docs/problems/CODE.md</c>, which is built into this assembly.</summary>
public static class ProblemPages
{
    private const string Prefix = "problems/";

    /// <summary>The codes that have a page, in ordinal order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. typeof(ProblemPages).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What was refused, in both languages, with its values filled in.</summary>
    /// <exception cref="InvalidOperationException">The code has no page, or its page lacks the sentence: a bug.</exception>
    public static Words Message(Problem problem) => Fill(problem, "message");

    /// <summary>What to do about it, in both languages, with its values filled in.</summary>
    /// <exception cref="InvalidOperationException">The code has no page, or its page lacks the sentence: a bug.</exception>
    public static Words Fix(Problem problem) => Fill(problem, "fix");

    /// <summary>The page of a code as it stands in the documentation; null where there is none.</summary>
    public static string? FindText(string code) => Codes.Contains(code) ? string.Join('\n', Read(code)) : null;

    private static Words Fill(Problem problem, string part)
    {
        var page = Read(problem.Code).ToList();
        return new(Sentence(Language.English, "en"), Sentence(Language.Japanese, "ja"));

        string Sentence(Language language, string key) =>
            MessageTemplate.Fill(
                FindSentence(page, part, key) ?? throw new InvalidOperationException($"docs/problems/{problem.Code}.md lacks {part}.{key}."),
                problem.Values,
                language);
    }

    // The pages are ours and a test reads each of them as YAML: two levels, every sentence in double quotes on its own line.
    private static string? FindSentence(IEnumerable<string> page, string part, string key)
    {
        var line = page
            .SkipWhile(l => l != part + ":")
            .Skip(1)
            .TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
            .FirstOrDefault(l => l.StartsWith($"  {key}: ", StringComparison.Ordinal));

        if (line is null)
        {
            return null;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line[(4 + key.Length)..]));
        reader.Read();
        return reader.GetString();
    }

    private static IEnumerable<string> Read(string code)
    {
        using var stream = typeof(ProblemPages).Assembly.GetManifestResourceStream(Prefix + code)
            ?? throw new InvalidOperationException($"docs/problems/{code}.md is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
