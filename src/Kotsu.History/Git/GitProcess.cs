using System.Diagnostics;
using System.Text;

namespace Kotsu.History.Git;

/// <summary>One run of git, bounded in time. Leaving its scope or cancelling kills it.</summary>
internal sealed class GitProcess : IDisposable
{
    private const int ErrorTextLimit = 4096;

    private readonly Process process;
    private readonly CancellationTokenSource clock;
    private readonly CancellationTokenRegistration killing;
    private readonly Task<string> errorText;

    private GitProcess(Process process, TimeSpan limit, CancellationToken cancellationToken)
    {
        this.process = process;
        errorText = ReadErrorsAsync(process.StandardError.BaseStream);
        clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        killing = clock.Token.Register(Kill);
        clock.CancelAfter(limit);
    }

    /// <summary>What git writes.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>Whether it was killed for taking too long, or by a cancellation.</summary>
    public bool WasStopped => clock.IsCancellationRequested;

    /// <summary>Starts git in our own repository.</summary>
    public static GitProcess Start(OwnRepository repository, TimeSpan limit, IEnumerable<string> arguments, CancellationToken cancellationToken, long memoryInBytes = MemoryLimit.DefaultInBytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = Process.Start(GitLaunch.In(repository.Folder, arguments))
            ?? throw new InvalidOperationException("git did not start.");
        MemoryLimit.Set(started.Id, memoryInBytes);
        return new(started, limit, cancellationToken);
    }

    /// <summary>Gives it a new limit of time from now on: it got ahead.</summary>
    public void Extend(TimeSpan limit)
    {
        if (!clock.IsCancellationRequested)
        {
            clock.CancelAfter(limit);
        }
    }

    /// <summary>Writes the standard input in the background and closes it; a git that ended early is no error here.</summary>
    public Task WriteInputAsync(Action<Stream> write) => Task.Run(() =>
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            write(input);
        }
        catch (IOException)
        {
            // The reader was killed or gave up: what it wrote until then tells.
        }
    });

    /// <summary>Waits for the end. Call it after <see cref="Output"/> was read to its end, or after <see cref="Kill"/>.</summary>
    /// <returns>The exit code, and the first 4,096 bytes of what git complained about.</returns>
    public async Task<(int Code, string Errors)> WaitAsync()
    {
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, await errorText);
    }

    /// <summary>Ends it now. Harmless when it has ended.</summary>
    /// <remarks>The commands used here start no others, and looking for a whole family costs more than most runs of git.</remarks>
    public void Kill()
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        killing.Dispose();
        Kill();
        process.Dispose();
        clock.Dispose();
    }

    private static async Task<string> ReadErrorsAsync(Stream errors)
    {
        var kept = new byte[ErrorTextLimit];
        var rest = new byte[ErrorTextLimit];
        var length = 0;
        try
        {
            while (true)
            {
                var into = length < kept.Length ? kept.AsMemory(length) : rest;
                var read = await errors.ReadAsync(into);
                if (read == 0)
                {
                    break;
                }

                length = Math.Min(kept.Length, length + read);
            }
        }
        catch (IOException)
        {
            // Disposed while git was being killed: what came until then is enough.
        }
        catch (ObjectDisposedException)
        {
            // Disposed while git was being killed: what came until then is enough.
        }

        return Encoding.UTF8.GetString(kept, 0, length);
    }
}
