using Kotsu.Cli.Host;
using Kotsu.Server.Logs;
using Microsoft.Extensions.Logging;

namespace Kotsu.Cli.Serving;

/// <summary>How a caller wants a server to log: KOTSU_LOG and KOTSU_LOG_LEVEL.</summary>
public static class ServerLog
{
    private const string Form = "KOTSU_LOG";
    private const string Level = "KOTSU_LOG_LEVEL";
    private static readonly string[] forms = ["text", "json"];
    private static readonly string[] levels = [.. Enum.GetNames<LogLevel>().Select(n => n.ToLowerInvariant())];

    /// <summary>The log: text, warnings and worse, where nothing else is asked for.</summary>
    /// <exception cref="RefusedException">A word is not known.</exception>
    public static LogChoice Of(Caller caller) => new(
        caller.Errors,
        Word(caller, Form, forms, "text") == "json",
        Enum.Parse<LogLevel>(Word(caller, Level, levels, "warning"), ignoreCase: true));

    private static string Word(Caller caller, string variable, string[] allowed, string otherwise)
    {
        var word = caller.Variable(variable) is { Length: > 0 } given ? given.ToLowerInvariant() : otherwise;
        return allowed.Contains(word) ? word : throw new RefusedException(new(ExitCodes.Usage, Parsing.Values.NotAmong(variable, word, allowed)));
    }
}
