using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kotsu.Server.Logs;

/// <summary>Writes each event as one line: what collectors read, and people too.</summary>
internal sealed class LineLogs(LogChoice choice, TimeProvider clock) : ILoggerProvider
{
    private static readonly JsonWriterOptions json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Lock writing = new();

    public ILogger CreateLogger(string categoryName) => new LineLogger(this, categoryName);

    public void Dispose()
    {
        // The writer is the caller's.
    }

    private void Write(string line)
    {
        lock (writing)
        {
            choice.Writer.WriteLine(line);
            choice.Writer.Flush();
        }
    }

    private string Text(LogLevel level, string category, string message, Exception? exception) => string.Create(
        CultureInfo.InvariantCulture,
        $"{clock.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {level.ToString().ToLowerInvariant()} {category}: {OneLine(message)}{(exception is null ? "" : " · " + OneLine(exception.ToString()))}");

    // What a request sends must not begin a line of its own.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ⏎ ");

    private string Json(LogLevel level, string category, string message, Exception? exception, object? state)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, json))
        {
            writer.WriteStartObject();
            writer.WriteString("at", clock.GetUtcNow().UtcDateTime);
            writer.WriteString("level", level.ToString().ToLowerInvariant());
            writer.WriteString("logger", category);
            writer.WriteString("message", message);
            foreach (var (name, value) in (state as IReadOnlyList<KeyValuePair<string, object?>> ?? []).Where(v => v.Key != "{OriginalFormat}"))
            {
                writer.WriteString(JsonNamingPolicy.CamelCase.ConvertName(name), Convert.ToString(value, CultureInfo.InvariantCulture));
            }

            if (exception is not null)
            {
                writer.WriteString("exception", exception.ToString());
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private sealed class LineLogger(LineLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= logs.Least && logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var message = formatter(state, exception);
                logs.Write(logs.IsJson ? logs.Json(logLevel, category, message, exception, state) : logs.Text(logLevel, category, message, exception));
            }
        }
    }

    private LogLevel Least => choice.Least;

    private bool IsJson => choice.IsJson;
}
