using System.Text;
using System.Text.RegularExpressions;

namespace Kotsu.Cli.Tests;

/// <summary>A command that goes on until it is stopped.</summary>
internal sealed class RunningCommand : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Listening output = new();
    private Task<int> running = Task.FromResult(-1);

    /// <summary>What it printed so far.</summary>
    public string Output => output.ToString();

    /// <summary>What was waited for.</summary>
    public Match Found { get; private set; } = Match.Empty;

    /// <summary>Starts it, and waits until it printed something.</summary>
    public static async Task<RunningCommand> StartAsync(string[] args, Regex until)
    {
        var command = new RunningCommand();
        var session = new Session { Writer = command.output };
        command.running = Task.Run(() => session.InterruptAsync(args, command.stop.Token));
        while (!(command.Found = until.Match(command.Output)).Success)
        {
            Assert.False(command.running.IsCompleted, $"It ended: {session.Errors}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return command;
    }

    /// <summary>Stops it and waits for its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        return await running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
        await output.DisposeAsync();
    }

    // One thread writes while another reads.
    private sealed class Listening : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) { lock (this) { base.Write(value); } }

        public override void Write(string? value) { lock (this) { base.Write(value); } }

        public override Task WriteAsync(string? value) { Write(value); return Task.CompletedTask; }

        public override Task WriteLineAsync(string? value) { Write(value + "\n"); return Task.CompletedTask; }

        public override string ToString() { lock (this) { return base.ToString(); } }
    }
}
