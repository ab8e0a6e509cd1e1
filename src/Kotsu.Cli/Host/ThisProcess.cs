using System.Text;

namespace Kotsu.Cli.Host;

/// <summary>The caller of the real program.</summary>
public static class ThisProcess
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The caller of this process. Output is UTF-8 whatever the locale says.</summary>
    /// <param name="args">The command line without the program's name.</param>
    public static Caller GetCaller(IReadOnlyList<string> args)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = utf8; // the console of Windows shows bytes by its code page
        }

        return new()
        {
            Output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024),
            Errors = new StreamWriter(Console.OpenStandardError(), utf8, bufferSize: 1024) { AutoFlush = true },
            Input = new(() => new StreamReader(Console.OpenStandardInput(), utf8)),
            Clock = TimeProvider.System,
            Variable = Environment.GetEnvironmentVariable,
            Language = LanguageChoice.Of(args, Environment.GetEnvironmentVariable),
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorsAreTerminal = !Console.IsErrorRedirected,
            InputIsTerminal = !Console.IsInputRedirected,
            Columns = new(GetColumns),
        };
    }

    private static int GetColumns()
    {
        if (Console.IsOutputRedirected)
        {
            return 80;
        }

        var columns = Console.WindowWidth;
        return columns <= 0 ? 80 : columns; // some terminals say 0
    }
}
