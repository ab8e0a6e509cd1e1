using System.CommandLine;
using System.CommandLine.Invocation;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Help;

/// <summary>Prints the help of the command it was asked of, whatever else stands on the line.</summary>
public sealed class PrintHelp(Caller caller) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        caller.Output.Write(HelpText.Of(parseResult.CommandResult.Command, caller.Language, caller.Columns.Value));
        return ExitCodes.Clean;
    }
}
