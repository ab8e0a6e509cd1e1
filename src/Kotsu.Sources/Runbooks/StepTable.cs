namespace Kotsu.Sources.Runbooks;

/// <summary>A table whose rows are steps: its columns are called 手順, コマンド, 確認, step, command, check and the like.</summary>
internal static class StepTable
{
    private static readonly string[] japaneseSteps = ["手順", "作業", "操作", "ステップ", "対応", "コマンド"];
    private static readonly HashSet<string> steps = ["step", "steps", "action", "actions", "task", "tasks", "procedure", "instruction", "instructions", "command", "commands", "cmd"];
    private static readonly HashSet<string> commands = ["command", "commands", "cmd"];
    private static readonly HashSet<string> nothing = ["", "-", "–", "—", "ー", "－", "なし", "無し", "n/a", "none", "同上"];

    /// <summary>Whether the rows of <paramref name="table"/> are steps.</summary>
    public static bool Is(PageTable table) =>
        table.Header.Any(h => Array.Exists(japaneseSteps, s => h.Contains(s, StringComparison.Ordinal)) || TextWords.Of(h).Exists(w => steps.Contains(w.Lower)));

    /// <summary>The commands of a row: what stands in a command column, else code that is one.</summary>
    public static int CommandsOf(PageTable table, PageRow row) =>
        row.Cells.Index().Count(c => IsCommandColumn(table, c.Index)
            ? !nothing.Contains(c.Item.Trim().Trim('`').ToLowerInvariant())
            : InlineCode.In(c.Item).Any(code => Commands.IsCommand(code.Code)));

    private static bool IsCommandColumn(PageTable table, int column) => column < table.Header.Count
        && (table.Header[column].Contains("コマンド", StringComparison.Ordinal) || TextWords.Of(table.Header[column]).Exists(w => commands.Contains(w.Lower)));
}
