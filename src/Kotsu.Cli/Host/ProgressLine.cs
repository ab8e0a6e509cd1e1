using Kotsu.Core.Text;

namespace Kotsu.Cli.Host;

/// <summary>What is being done now, on one line of a terminal that is wiped at the end. Silent where nobody watches.</summary>
public sealed class ProgressLine(Caller caller) : IProgress<Words>, IDisposable
{
    private const string Wipe = "\r\u001b[2K";
    private readonly Lock gate = new();
    private bool isDirty;
    private bool isOver;

    private bool IsWatched => caller.ErrorsAreTerminal && caller.Variable("TERM") is not "dumb";

    /// <inheritdoc/>
    public void Report(Words value)
    {
        lock (gate)
        {
            if (IsWatched && !isOver)
            {
                caller.Errors.Write($"{Wipe}{caller.Say(value)}");
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
