using System.CommandLine;

namespace Kotsu.Cli.Parsing;

/// <summary>How commands and options are written in help and refusals.</summary>
public static class Spelling
{
    /// <summary>The name of the program, however it was started.</summary>
    public const string Program = "kotsu";

    /// <summary>The whole name of a command: <c>kotsu evidence add</c>.</summary>
    public static string Of(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent
        ? $"{Of(parent)} {command.Name}"
        : Program;

    /// <summary>An option with the place of its value: <c>--by WHO</c>.</summary>
    public static string Of(Option option) => string.IsNullOrEmpty(option.HelpName) ? option.Name : $"{option.Name} {option.HelpName}";

    /// <summary>An argument as a usage line shows it: <c>[PATH]</c> where it may be left out.</summary>
    public static string Of(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.HelpName}]" : argument.HelpName ?? argument.Name;

    /// <summary>The options that a command takes, its own first.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        var own = command.Options.Where(o => !o.Hidden);
        var above = command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(o => o.Recursive);
        return own.Concat(above).Distinct();
    }
}
