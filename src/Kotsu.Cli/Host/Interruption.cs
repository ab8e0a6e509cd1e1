using System.Runtime.InteropServices;

namespace Kotsu.Cli.Host;

/// <summary>Ctrl-C and the order to end. The first asks the work to stop, and with it the programs that it started; the second ends at once.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration[] registrations;

    /// <summary>Listens until disposed.</summary>
    public Interruption() =>
        registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(s => PosixSignalRegistration.Create(s, Ask))];

    /// <summary>128 and the number of the first signal, as shells count; null while there was none.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Token => stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        stop.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        context.Cancel = ExitCode is null;
        ExitCode ??= context.Signal switch
        {
            PosixSignal.SIGHUP => 129,
            PosixSignal.SIGTERM => 143,
            _ => ExitCodes.Interrupted,
        };
        stop.Cancel();
    }
}
