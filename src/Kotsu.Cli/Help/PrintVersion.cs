using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Help;

/// <summary>Prints name and version.</summary>
public sealed class PrintVersion(Caller caller) : SynchronousCommandLineAction
{
    /// <summary>The program's version.</summary>
    public static string Version => typeof(PrintVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        caller.Output.WriteLine($"kotsu {Version}");
        return ExitCodes.Clean;
    }
}
