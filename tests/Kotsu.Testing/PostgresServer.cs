using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kotsu.Testing;

/// <summary>A real PostgreSQL of our own: initialised in a temporary folder, listening on the loopback only, gone at the end.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string data;
    private int databases;

    /// <summary>Starts one. fsync stays on only where a test cuts the power.</summary>
    public PostgresServer(bool isDurable = false)
    {
        data = Path.Combine(folder.Path, "data");
        Port = FreePort();
        if (IsRoot)
        {
            Run("chown", "postgres", folder.Path);
            Run("chmod", "755", folder.Path);
        }

        RunAsOwner("initdb", "-D", data, "-U", "kotsu", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        Options = string.Create(CultureInfo.InvariantCulture, $"-p {Port} -k {folder.Path} -c listen_addresses=127.0.0.1 -c fsync={(isDurable ? "on" : "off")} -c max_connections=200");
        Start();
    }

    /// <summary>The one that the tests of a process share; it ends with the process.</summary>
    public static PostgresServer Shared => shared.Value;

    private static readonly Lazy<PostgresServer> shared = new(() =>
    {
        var server = new PostgresServer();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    /// <summary>Its port.</summary>
    public int Port { get; }

    private string Options { get; }

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>The address of a new, empty database.</summary>
    public string CreateDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"kotsu_{Interlocked.Increment(ref databases)}");
        RunAsOwner("createdb", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "kotsu", name);
        return string.Create(CultureInfo.InvariantCulture, $"postgres://kotsu@127.0.0.1:{Port}/{name}");
    }

    /// <summary>Starts it again.</summary>
    public void Start() => RunAsOwner("pg_ctl", "-D", data, "-l", Path.Combine(data, "log"), "-w", "-o", Options, "start");

    /// <summary>Ends every process of it at once, as a crash does.</summary>
    public void Kill() => RunAsOwner("pg_ctl", "-D", data, "-m", "immediate", "stop");

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        folder.Dispose();
    }

    private static void RunAsOwner(string program, params string[] arguments)
    {
        var path = Find(program);
        if (IsRoot)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    // Debian keeps the programs of each version beside one another.
    private static string Find(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(v => Path.Combine(v, "bin", program)).Where(File.Exists).OrderDescending(StringComparer.Ordinal).FirstOrDefault() ?? program
            : program;

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
