using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.WorkflowWastesTime;

/// <summary>The commands that the scripts of a job run, as far as a reader of the text can tell.</summary>
internal static class Scripts
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];
    private static readonly string[] Between = ["&&", "||", ";", "|", "$(", "`"];
    private static readonly HashSet<string> Saying = ["echo", "printf", "#"];

    /// <summary>Each command as its words; what is only said (<c>echo</c>, comments) is left out.</summary>
    public static IEnumerable<string[]> Commands(WorkflowJob job) => job.Steps.Select(s => s.Run).OfType<string>().SelectMany(Commands);

    private static IEnumerable<string[]> Commands(string script) => script
        .Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n')
        .Where(line => !line.TrimStart().StartsWith('#'))
        .SelectMany(line => line.Split(Between, StringSplitOptions.None))
        .Select(command => command.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 0 && !Saying.Contains(words[0]));
}
