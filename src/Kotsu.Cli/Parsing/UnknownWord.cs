using System.CommandLine;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Parsing;

/// <summary>The refusal of a word that a command does not know, with what was probably meant.</summary>
internal static class UnknownWord
{
    public static Refusal Option(ParseResult parsed, string typed)
    {
        var command = parsed.CommandResult.Command;
        var name = typed.Split('=', ':')[0];
        var meant = NearestWord.Find(name, Spelling.OptionsOf(command).SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal)));
        return Refusal.Usage(
            $"{name}: is not an option of {Spelling.Of(command)}" + Meant(meant) + $" · see {Spelling.Of(command)} --help",
            $"{name}: {Spelling.Of(command)} にこのオプションはありません" + MeantJa(meant) + $" · {Spelling.Of(command)} --help を見てください");
    }

    public static Refusal Value(ParseResult parsed, string typed)
    {
        var command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0 ? Subcommand(command, typed) : Refusal.Usage(
            $"{typed}: is one value too many · allowed: {Usage(command)} · a value with blanks needs quotes",
            $"{typed}: 余分な値です · 書き方は {Usage(command)} · 空白を含む値は引用符で囲んでください");
    }

    private static Refusal Subcommand(Command command, string typed)
    {
        var names = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
        var meant = IsPath(typed) ? $"kotsu review {typed}" : NearestWord.Find(typed, names);
        return Refusal.Usage(
            $"{typed}: is not a command of {Spelling.Of(command)}{Meant(meant)} · allowed: {string.Join(", ", names)}",
            $"{typed}: {Spelling.Of(command)} にこのコマンドはありません{MeantJa(meant)} · 使えるのは {string.Join("、", names)}");
    }

    private static string Usage(Command command) => string.Join(' ', command.Arguments.Select(Spelling.Of).Prepend(Spelling.Of(command)));

    private static bool IsPath(string typed) => typed is "." or ".." || typed.Contains('/', StringComparison.Ordinal);

    private static string Meant(string? meant) => meant is null ? "" : $" · did you mean {meant}?";

    private static string MeantJa(string? meant) => meant is null ? "" : $" · もしかして {meant}？";
}
