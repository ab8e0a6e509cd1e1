using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Text;

namespace Kotsu.Cli.Tests.Help;

/// <summary>The commands as they are typed, without the program's name.</summary>
internal static class CommandLines
{
    public static IReadOnlyList<string> OfAll() => [.. Below(Tree(Language.English)).Select(c => Spelling.Of(c)["kotsu ".Length..])];

    public static RootCommand Tree(Language language) => CommandTree.Create(new Caller
    {
        Output = TextWriter.Null,
        Errors = TextWriter.Null,
        Input = new(TextReader.Null),
        Clock = TimeProvider.System,
        Variable = _ => null,
        Language = language,
    });

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(c => Below(c).Prepend(c));
}
