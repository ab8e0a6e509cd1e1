using Kotsu.Engine.Scanning;

namespace Kotsu.Cli.Host;

/// <summary>What is being done now, on one line of a terminal that is wiped at the end. Silent where nobody watches.</summary>
public sealed class ProgressLine(Caller caller) : IProgress<ScanProgress>, IDisposable
{
    private const string Wipe = "\r\u001b[2K";
    private readonly Lock gate = new();
    private readonly bool isWatched = caller.ErrorsAreTerminal && caller.Variable("TERM") is not "dumb";
    private bool isDirty;
    private bool isOver;

    /// <inheritdoc/>
    public void Report(ScanProgress value)
    {
        if (!isWatched || value.IsOver)
        {
            return;
        }

        lock (gate)
        {
            if (!isOver)
            {
                caller.Errors.Write($"{Wipe}{caller.Say(value.Said)} …");
                isDirty = true;
            }
        }
    }

    /// <summary>Wipes the line; what is reported later is not shown.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            if (isDirty)
            {
                caller.Errors.Write(Wipe);
                isDirty = false;
            }
        }
    }
}
