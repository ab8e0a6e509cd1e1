using System.Diagnostics;
using System.Text;
using Kotsu.History.Git;

namespace Kotsu.History.Mirrors;

/// <summary>One run of git in a mirror, bounded in time and in what it may leave on the disk. Everything that it started is killed with it.</summary>
internal sealed class MirrorRun(string repository, MirrorBounds bounds)
{
    private const int MostOutput = 4 * 1024 * 1024;
    private const int MostErrors = 16 * 1024;
    private static readonly TimeSpan glance = TimeSpan.FromMilliseconds(250);

    // How strictly what comes is looked at, whatever the way it comes.
    private static readonly string[] Received =
    [
        "transfer.fsckObjects=true",
        "transfer.bundleURI=false", // would be fetched from where the other side says
        "fetch.unpackLimit=1", // one pack, not a file for each object
        "fetch.fsck.zeroPaddedFilemode=warn", // faults of old programs that stand in honest histories
        "fetch.fsck.missingSpaceBeforeDate=warn",
        "fetch.fsck.badTimezone=warn",
        "fetch.fsck.gitmodulesParse=warn",
    ];

    /// <summary>What git reads; null for nothing.</summary>
    public string? Input { get; init; }

    /// <summary>Runs git without a remote.</summary>
    public Task<RunEnd> LocallyAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(GitLaunch.In(repository, arguments), cancellationToken);

    /// <summary>Runs git with a remote.</summary>
    public async Task<RunEnd> ToAsync(GitRemote remote, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        if (remote.Ssh is { } ssh)
        {
            return await BySshAsync(remote, ssh, arguments, cancellationToken);
        }

        using var secret = remote.Credential is { } credential ? HandedSecret.Of(Spoken(credential), repository) : null;
        return await RunAsync(GitLaunch.To(remote.Url.Scheme, repository, [.. Settings(remote, secret), .. arguments]), cancellationToken);
    }

    private async Task<RunEnd> BySshAsync(GitRemote remote, GitSsh ssh, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        if (!SshAccess.IsThere)
        {
            return new(1, "", "") { Stopped = MirrorTroubleKind.NoSsh };
        }

        using var access = SshAccess.Of(remote, ssh, repository);
        var start = GitLaunch.To("ssh", repository, [.. Received.SelectMany(s => new[] { "-c", s }), .. arguments]);
        start.Environment["GIT_SSH_COMMAND"] = access.Command;
        start.Environment["GIT_SSH_VARIANT"] = "ssh";
        return await RunAsync(start, cancellationToken);
    }

    private IEnumerable<string> Settings(GitRemote remote, HandedSecret? secret)
    {
        string[] settings =
        [
            $"http.curloptResolve={remote.Pin}",
            "http.followRedirects=false", // another host, and http-alternates of a plain file server
            FormattableString.Invariant($"http.lowSpeedTime={bounds.SlowSeconds}"),
            "http.lowSpeedLimit=1000",
            .. Received,
        ];
        IEnumerable<string> all = remote.Authorities is { } authorities ? [.. settings, $"http.sslCAInfo={authorities}"] : settings;

        // Asked of this origin alone. The shell is given a path of ours in quotes; what it prints never passes an argument.
        all = secret is null ? all : [.. all, $"credential.{remote.Origin}.helper=!f() {{ test \"$1\" = get && cat '{secret.Path.Replace("'", @"'\''", StringComparison.Ordinal)}'; }}; f"];
        return all.SelectMany(s => new[] { "-c", s });
    }

    // The form that git-credential(1) speaks; a line break would begin a member of its own.
    private static string Spoken(string credential)
    {
        var colon = credential.IndexOf(':', StringComparison.Ordinal);
        var (user, password) = colon < 0 ? ("git", credential) : (credential[..colon], credential[(colon + 1)..]);
        return credential.AsSpan().ContainsAny('\n', '\r', '\0') ? "" : $"username={user}\npassword={password}\n";
    }

    private async Task<RunEnd> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        MemoryLimit.Set(process.Id, MemoryLimit.DefaultInBytes);
        var output = ReadAsync(process.StandardOutput.BaseStream, MostOutput);
        var errors = ReadAsync(process.StandardError.BaseStream, MostErrors);
        await WriteAsync(process);
        var stopped = await WatchAsync(process, cancellationToken);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new(process.ExitCode, await output, await errors) { Stopped = stopped };
    }

    private async Task WriteAsync(Process process)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(Encoding.UTF8.GetBytes(Input ?? ""), CancellationToken.None);
        }
        catch (IOException)
        {
            // It ended early: what it wrote until then tells.
        }
    }

    private async Task<MirrorTroubleKind?> WatchAsync(Process process, CancellationToken cancellationToken)
    {
        var ended = process.WaitForExitAsync(CancellationToken.None);
        var began = Stopwatch.GetTimestamp();
        while (await Task.WhenAny(ended, Task.Delay(glance, CancellationToken.None)) != ended)
        {
            MirrorTroubleKind? reason = cancellationToken.IsCancellationRequested ? MirrorTroubleKind.Other
                : Stopwatch.GetElapsedTime(began) > bounds.Longest ? MirrorTroubleKind.Unreachable
                : MirrorFolder.SizeOf(repository) > bounds.MostBytes ? MirrorTroubleKind.TooLarge
                : null;
            if (reason is not null)
            {
                Kill(process);
                return reason;
            }
        }

        return null;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>The end of what comes: progress comes first, complaints last.</summary>
    private static async Task<string> ReadAsync(Stream stream, int most)
    {
        var kept = new List<byte>();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer) is > 0 and var read)
        {
            kept.AddRange(buffer.AsSpan(0, read));
            if (kept.Count > 2 * most)
            {
                kept.RemoveRange(0, kept.Count - most);
            }
        }

        return Encoding.UTF8.GetString([.. kept]);
    }
}

/// <summary>How a run ended.</summary>
/// <param name="Code">The exit code; 0 is good.</param>
/// <param name="Output">The end of what it wrote.</param>
/// <param name="Errors">The end of what it complained about, with its progress.</param>
internal sealed record RunEnd(int Code, string Output, string Errors)
{
    /// <summary>Why we stopped it; null where we did not.</summary>
    public MirrorTroubleKind? Stopped { get; init; }

    /// <summary>What went wrong; null where nothing did.</summary>
    public MirrorTrouble? Trouble(string? credential) =>
        Stopped is { } stopped ? new(stopped, "") : Code == 0 ? null : GitComplaint.Of(Errors, credential);
}
