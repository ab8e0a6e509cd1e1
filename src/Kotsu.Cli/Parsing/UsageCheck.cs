using System.CommandLine;
using System.CommandLine.Parsing;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Parsing;

/// <summary>What is wrong with a command line, in our words and both languages. The parser's own messages exist in the language of the framework's culture only.</summary>
public static class UsageCheck
{
    /// <summary>The first thing that is wrong, or null.</summary>
    public static Refusal? Find(ParseResult parsed) =>
        Unknown(parsed) ?? TooOften(parsed) ?? WithoutValue(parsed) ?? Refused(parsed) ?? Missing(parsed);

    // A word that no symbol takes; and one that looks like an option but was taken for a path.
    private static Refusal? Unknown(ParseResult parsed)
    {
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value);
        var left = parsed.UnmatchedTokens;
        var literal = parsed.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).Select(t => t.Value).ToHashSet();
        var option = taken.Concat(left).FirstOrDefault(t => t.StartsWith('-') && t.Length > 1 && !literal.Contains(t));
        return option is not null ? UnknownWord.Option(parsed, option)
            : left.Count > 0 ? UnknownWord.Value(parsed, left[0])
            : null;
    }

    private static Refusal? TooOften(ParseResult parsed)
    {
        var twice = Options(parsed).FirstOrDefault(o => o.Option.Arity.MaximumNumberOfValues <= 1 && o.IdentifierTokenCount > 1);
        return twice is null ? null : Refusal.Usage(
            $"{twice.Option.Name}: is given {twice.IdentifierTokenCount} times · allowed: once",
            $"{twice.Option.Name}: {twice.IdentifierTokenCount}回指定されています · 指定できるのは1回です");
    }

    private static Refusal? WithoutValue(ParseResult parsed)
    {
        var bare = Options(parsed).FirstOrDefault(o => !o.Implicit && o.Tokens.Count < o.Option.Arity.MinimumNumberOfValues);
        return bare is null ? null : Refusal.Usage(
            $"{bare.Option.Name}: has no value · allowed: {bare.Option.Name} {bare.Option.HelpName}",
            $"{bare.Option.Name}: 値がありません · {bare.Option.Name} {bare.Option.HelpName} のように指定してください");
    }

    // A value that one of our own parsers refused, in the reader's language already.
    private static Refusal? Refused(ParseResult parsed)
    {
        var refused = parsed.Errors.FirstOrDefault(e => e.SymbolResult is OptionResult or ArgumentResult && e.SymbolResult.Tokens.Count > 0);
        return refused is null ? null : Refusal.Usage(refused.Message, refused.Message);
    }

    private static Refusal? Missing(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Action is null)
        {
            var names = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
            return Refusal.Usage(
                $"{Spelling.Of(command)} …: a command is missing · allowed: {string.Join(", ", names)}",
                $"{Spelling.Of(command)} …: コマンドが足りません · 使えるのは {string.Join("、", names)}");
        }

        var arguments = command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is not { Tokens.Count: > 0 }).Select(a => a.HelpName ?? a.Name);
        var options = command.Options.Where(o => o.Required && parsed.GetResult(o) is null or { Implicit: true }).Select(Spelling.Of);
        var missing = arguments.Concat(options).ToList();
        return missing.Count == 0 ? null : Refusal.Usage(
            $"{Spelling.Of(command)}: {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing · see {Spelling.Of(command)} --help",
            $"{Spelling.Of(command)}: {string.Join("、", missing)} が足りません · {Spelling.Of(command)} --help を見てください");
    }

    private static IEnumerable<OptionResult> Options(ParseResult parsed) =>
        parsed.CommandResult.Children.Concat(parsed.RootCommandResult.Children).OfType<OptionResult>();
}
