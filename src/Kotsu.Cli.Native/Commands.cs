using System.CommandLine;
using Kotsu.Cli.Host;

namespace Kotsu.Cli;

/// <summary>The commands of the native program.</summary>
internal static class Commands
{
    /// <summary>The commands in the language of the caller.</summary>
    public static IEnumerable<Command> Of(Caller caller) => PlainCommands.Of(caller);
}
