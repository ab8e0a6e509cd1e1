namespace Kotsu.Cli.Host;

/// <summary>What the program says to a script. Part of its contract: <c>kotsu --help</c> lists them.</summary>
public static class ExitCodes
{
    /// <summary>Done, and nothing found at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Done, and work was found at or above <c>--fail-on</c>.</summary>
    public const int WorkFound = 1;

    /// <summary>The command line, or a file of ours that it names, is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The world could not be looked at, or the program itself failed.</summary>
    public const int CouldNotLook = 3;

    /// <summary>The reader pressed Ctrl-C: 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;
}
