using System.Net.Sockets;
using System.Security.Cryptography;
using Kotsu.Core.Observing;
using Kotsu.Core.Problems;
using Kotsu.Engine.Observing;
using Kotsu.Server.Host;
using Kotsu.Sources.Mirrors;

namespace Kotsu.Server.Observing;

/// <summary>Folders of this machine are looked at where they lie; repositories behind addresses in copies of our own.</summary>
internal sealed class SourceFolders(Mirrors mirrors, RemoteAccesses accesses) : ISourceFolders
{
    public async Task<SourceFolder> OpenAsync(WorkloadSource source, CancellationToken cancellationToken)
    {
        if (source.Kind is SourceKind.Folder)
        {
            return new(source.Address, null);
        }

        var access = await accesses.FindAsync(source, cancellationToken);
        return access.Value is { } remote ? await mirrors.OpenAsync(source, remote, cancellationToken) : new(null, access.Problem);
    }
}

/// <summary>Finds out how the repository of a source is reached, and whether it may be: by the rules for every host that users name.</summary>
internal sealed class RemoteAccesses(OutsideHosts hosts, KeptSecrets secrets, ServerOptions options)
{
    public async Task<Result<RemoteAccess>> FindAsync(WorkloadSource source, CancellationToken cancellationToken)
    {
        var ssh = SshAddress.Parse(source.Address);
        var url = ssh?.Url ?? new Uri(source.Address);
        if ((ssh is null ? hosts.FindProblem(url) : hosts.FindHostProblem(ssh.Host, ssh.Port)) is { } problem)
        {
            return problem;
        }

        try
        {
            if (await hosts.FindAddressesAsync(url.IdnHost, url.Port, cancellationToken) is not { } addresses)
            {
                return ObservationProblems.HostIsNotAllowed($"{url.Host}:{url.Port}");
            }

            var access = new RemoteAccess(url, addresses) { Credential = source.Credential is { } kept ? secrets.Reveal(kept) : null, Authorities = options.Authorities };
            return ssh is null ? access : access with { Ssh = ssh, HostKeys = SshKeys.ReadHostKeys(source.HostKeys) ?? [] };
        }
        catch (SocketException unknown)
        {
            return ObservationProblems.RepositoryIsUnreachable(source.Address, unknown.Message);
        }
        catch (CryptographicException)
        {
            return ObservationProblems.CredentialIsLocked(source.Address);
        }
    }
}
