using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Kotsu.Cli.Tests.Pages;

/// <summary><c>kotsu up</c> in a process of its own, which can be killed.</summary>
internal sealed class KilledServer : IDisposable
{
    private static readonly Regex link = new("http://localhost:[0-9]+/sign-in/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking);
    private readonly Process process;
    private readonly TemporaryFolder empty = new();

    private KilledServer(string? folder, string data)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "kotsu.dll"), "up", folder ?? empty.Path, "--no-open", "--port", "0", "--data", data];
        process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    /// <summary>The link that signs in.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Starts it, and waits for its link.</summary>
    /// <param name="folder">What it reviews first; null for an empty folder.</param>
    public static async Task<KilledServer> StartAsync(string? folder, string data)
    {
        var server = new KilledServer(folder, data);
        while (await server.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (link.Match(line) is { Success: true } found)
            {
                server.Link = found.Value;
                return server;
            }
        }

        throw new InvalidOperationException("It ended without a link.");
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        empty.Dispose();
    }
}
