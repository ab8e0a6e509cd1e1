using System.CommandLine;
using System.Globalization;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Completion;

/// <summary>Answers a shell: <c>kotsu "[suggest:9]" "review --f"</c> prints one possible continuation a line.</summary>
/// <remarks>The library's own directive takes the line apart as if it were meant for itself, and so loses <c>--format=js</c>.</remarks>
public static class Suggestions
{
    private const string Asking = "[suggest";

    /// <summary>Whether a shell asks.</summary>
    public static bool AreAskedBy(IReadOnlyList<string> args) => args.Count > 0 && args[0].StartsWith(Asking, StringComparison.Ordinal);

    /// <summary>Prints what may stand where the cursor is.</summary>
    public static int Print(IReadOnlyList<string> args, RootCommand root, Caller caller)
    {
        var line = args.Count > 1 ? args[1] : "";
        var asked = args[0][Asking.Length..].Trim(':', ']');
        var cursor = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, line.Length) : line.Length;
        foreach (var word in Of(root, line[..cursor]))
        {
            caller.Output.WriteLine(word);
        }

        return ExitCodes.Clean;
    }

    private static IEnumerable<string> Of(RootCommand root, string line)
    {
        var apart = ValueApart(line);
        var begun = apart[(apart.LastIndexOf(' ') + 1)..];
        return root.Parse(apart, Program.Parsing).GetCompletions(apart.Length)
            .Select(c => c.InsertText ?? c.Label)
            .Where(w => w != "-h" && w.StartsWith(begun, StringComparison.OrdinalIgnoreCase)) // the parser offers what only contains it, too
            .Distinct();
    }

    // The parser completes "--format js" but not "--format=js".
    private static string ValueApart(string line)
    {
        var word = line.LastIndexOf(' ') + 1;
        var equals = line.IndexOf('=', word);
        return equals > 0 && line[word] == '-' ? $"{line[..equals]} {line[(equals + 1)..]}" : line;
    }
}
