namespace Kotsu.Server.Logs;

/// <summary>How a server logs.</summary>
/// <param name="Writer">Takes one line an event; the standard error of the process.</param>
/// <param name="IsJson">Whether the lines are JSON, else text.</param>
/// <param name="Least">The least level that is written.</param>
public sealed record LogChoice(TextWriter Writer, bool IsJson, LogLevel Least)
{
    /// <summary>No log.</summary>
    public static LogChoice None { get; } = new(TextWriter.Null, IsJson: false, LogLevel.None);
}
