using System.CommandLine;
using System.Text;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Help;

/// <summary>The help of a command, in either language.</summary>
public sealed class HelpText(Language language, int columns)
{
    private const int Indent = 2;
    private const int WidestName = 30;
    private readonly int columns = Math.Clamp(columns, 60, 100);
    private readonly StringBuilder text = new();

    /// <summary>What <c>--help</c> prints; lines end in <c>\n</c>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="language">The language of the headings; the texts of the command are in it already.</param>
    /// <param name="columns">Columns of the terminal; at most 100 are used.</param>
    public static string Of(Command command, Language language, int columns) => new HelpText(language, columns).Write(command);

    private string Write(Command command)
    {
        foreach (var line in (command.Description ?? "").Split('\n').SelectMany(l => l.Length == 0 ? [""] : Wrapping.Lines(l, columns)))
        {
            text.Append(line).Append('\n');
        }

        text.Append('\n').Append(Say("Usage: ", "使い方: ")).Append(Usage(command)).Append('\n');
        Table(Say("Commands:", "コマンド:"), command.Subcommands.Where(c => !c.Hidden).Select(c => (Name(c), FirstSentence(c.Description))));
        Table(Say("Values:", "値:"), command.Arguments.Where(a => !a.Hidden).Select(a => (a.HelpName ?? a.Name, a.Description ?? "")));
        Table(Say("Options:", "オプション:"), Spelling.OptionsOf(command).Select(o => (Name(o), o.Description ?? "")));
        if (command is RootCommand)
        {
            Table(Say("Exit codes:", "終了コード:"), ExitCodeRows());
        }

        return text.ToString();
    }

    private static string Usage(Command command)
    {
        var parts = command.Arguments.Select(Spelling.Of)
            .Concat(command.Options.Where(o => o.Required).Select(Spelling.Of))
            .Prepend(Spelling.Of(command) + (command.Subcommands.Count > 0 ? " COMMAND" : ""));
        return string.Join(' ', parts) + (Spelling.OptionsOf(command).Any(o => !o.Required) ? " [OPTIONS]" : "");
    }

    private static string Name(Command command) => string.Join(' ', command.Arguments.Select(Spelling.Of).Prepend(command.Name));

    private static string Name(Option option) => string.Join(", ", option.Aliases.Where(a => a.StartsWith('-')).Append(Spelling.Of(option)).Distinct());

    private static string FirstSentence(string? description) => (description ?? "").Split('\n')[0];

    private void Table(string heading, IEnumerable<(string Name, string About)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var left = Math.Min(WidestName, all.Max(r => Columns.Of(r.Name))) + Indent + 2;
        text.Append('\n').Append(heading).Append('\n');
        foreach (var (name, about) in all)
        {
            Row(name, about, left);
        }
    }

    private void Row(string name, string about, int left)
    {
        var taken = Indent + Columns.Of(name);
        text.Append(' ', Indent).Append(name);
        if (taken + 2 > left)
        {
            text.Append('\n');
            taken = 0;
        }

        foreach (var line in Wrapping.Lines(about, columns - left).DefaultIfEmpty(""))
        {
            text.Append(' ', left - taken).Append(line).Append('\n');
            taken = 0;
        }
    }

    private IEnumerable<(string Code, string About)> ExitCodeRows() =>
    [
        ("0", Say("done, nothing found at or above --fail-on", "完了。--fail-on 以上のものはなかった")),
        ("1", Say("done, work found at or above --fail-on", "完了。--fail-on 以上のものがあった")),
        ("2", Say("the command line, or a file that it names, is wrong", "指定またはファイルに誤りがある")),
        ("3", Say("could not look", "調べられなかった")),
        ("130", Say("interrupted", "中断された")),
    ];

    private string Say(string english, string japanese) => language is Language.Japanese ? japanese : english;
}
