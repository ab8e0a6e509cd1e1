using Kotsu.History.Git;

namespace Kotsu.History.Mirrors;

/// <summary>OpenSSH's client as git is told to start it: it connects to the address that was checked, believes the keys that were given, signs in with one key, and reads nothing of its user.</summary>
/// <remarks>Key and host keys stand in memory (<see cref="HandedSecret"/>). Source of the options: ssh_config(5).</remarks>
internal sealed class SshAccess : IDisposable
{
    private const string Alias = "kotsu-source"; // by which the host's keys are found, whatever its name and port
    private static readonly Lazy<string?> program = new(() => GitProgram.Find(Environment.GetEnvironmentVariable("PATH"), "ssh"));

    private readonly HandedSecret key;
    private readonly HandedSecret hosts;

    private SshAccess(GitRemote remote, GitSsh ssh, string folder)
    {
        key = HandedSecret.Of((remote.Credential ?? "").ReplaceLineEndings("\n").TrimEnd() + "\n", folder);
        hosts = HandedSecret.Of(string.Concat(ssh.HostKeys.Select(k => $"{Alias} {k}\n")), folder);
        Command = string.Join(' ', [Quoted(program.Value!), "-F", "/dev/null", .. Options(remote).SelectMany(o => new[] { "-o", Quoted(o) })]);
    }

    /// <summary>Whether PATH has the client.</summary>
    public static bool IsThere => program.Value is not null;

    /// <summary>The value of GIT_SSH_COMMAND: a line of the shell.</summary>
    public string Command { get; }

    /// <summary>Hands the keys over for as long as this lives.</summary>
    public static SshAccess Of(GitRemote remote, GitSsh ssh, string folder) => new(remote, ssh, folder);

    /// <inheritdoc/>
    public void Dispose()
    {
        key.Dispose();
        hosts.Dispose();
    }

    private IEnumerable<string> Options(GitRemote remote) =>
    [
        $"HostName={remote.Addresses[0]}",
        $"HostKeyAlias={Alias}",
        $"UserKnownHostsFile=\"{Escaped(hosts.Path)}\"",
        $"IdentityFile=\"{Escaped(key.Path)}\"",
        "GlobalKnownHostsFile=/dev/null",
        "StrictHostKeyChecking=yes",
        "UpdateHostKeys=no",
        "VerifyHostKeyDNS=no",
        "CheckHostIP=no",
        "CanonicalizeHostname=no",
        "BatchMode=yes", // asks nobody
        "IdentitiesOnly=yes",
        "IdentityAgent=none",
        "CertificateFile=none",
        "PreferredAuthentications=publickey",
        "PasswordAuthentication=no",
        "KbdInteractiveAuthentication=no",
        "GSSAPIAuthentication=no",
        "HostbasedAuthentication=no",
        "ForwardAgent=no",
        "ForwardX11=no",
        "ClearAllForwardings=yes",
        "PermitLocalCommand=no",
        "ProxyCommand=none",
        "ControlMaster=no",
        "ControlPath=none",
        "AddKeysToAgent=no",
        "RequestTTY=no",
        "EscapeChar=none",
        "ConnectTimeout=30",
        "ServerAliveInterval=15",
        "ServerAliveCountMax=4",
        "LogLevel=ERROR",
    ];

    private static string Escaped(string path) => path.Replace("%", "%%", StringComparison.Ordinal);

    private static string Quoted(string word) => "'" + word.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
}
