using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kotsu.Server.Tests.Observing;

/// <summary>A real sshd, run as the test's own user on a free port of the loopback, which lets one key in and has one bare repository.</summary>
internal sealed class SshServer : IDisposable
{
    private const string Program = "/usr/sbin/sshd";
    private const string SeparationFolder = "/run/sshd"; // wants to be there where root runs it
    private readonly TemporaryFolder folder = new();
    private readonly Process process;
    private readonly Task<string> log;

    private SshServer()
    {
        Port = FreePort();
        MakeKey("host");
        MakeKey("user");
        File.Copy(folder.At("user.pub"), folder.At("authorized"));
        folder.Write("sshd_config", $"""
            ListenAddress 127.0.0.1
            Port {Port}
            HostKey {folder.At("host")}
            AuthorizedKeysFile {folder.At("authorized")}
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            LogLevel VERBOSE

            """);
        if (Environment.UserName == "root")
        {
            Directory.CreateDirectory(SeparationFolder);
        }

        process = Process.Start(new ProcessStartInfo(Program, ["-D", "-e", "-f", folder.At("sshd_config")]) { RedirectStandardError = true, UseShellExecute = false })!;
        log = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>The repository.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"ssh://{Environment.UserName}@127.0.0.1:{Port}{Repository}");

    /// <summary>The key that is let in.</summary>
    public string Key => File.ReadAllText(folder.At("user"));

    /// <summary>The host's key, as known_hosts has it.</summary>
    public string HostKey => $"[127.0.0.1]:{Port} {File.ReadAllText(folder.At("host.pub"))}";

    private string Repository => folder.At("shop.git");

    /// <summary>Starts one that takes connections.</summary>
    public static async Task<SshServer> StartAsync()
    {
        var server = new SshServer();
        while (!await TakesConnectionsAsync(server.Port))
        {
            Assert.False(server.process.HasExited, "sshd ended.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return server;
    }

    /// <summary>Offers the commits of a repository.</summary>
    public void Publish(GeneratedRepository repository) => repository.Git("clone", "--quiet", "--bare", repository.Folder, Repository);

    /// <summary>Runs git in the repository.</summary>
    public string Git(params string[] arguments) => Run("git", ["--git-dir", Repository, .. arguments]);

    /// <summary>Another key, which nobody knows.</summary>
    public (string Private, string Public) MakeStranger()
    {
        MakeKey("stranger");
        return (File.ReadAllText(folder.At("stranger")), File.ReadAllText(folder.At("stranger.pub")));
    }

    /// <summary>Ends it.</summary>
    /// <returns>What it logged.</returns>
    public async Task<string> StopAsync()
    {
        process.Kill(entireProcessTree: true);
        return await log;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        folder.Dispose();
    }

    private void MakeKey(string name) => Run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder.At(name)]);

    private static string Run(string program, string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.Equal(0, run.ExitCode);
        return output;
    }

    private static async Task<bool> TakesConnectionsAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
