using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Observing;
using Kotsu.Server.Auth;
using Kotsu.Server.Host;
using Kotsu.Server.Observing;

namespace Kotsu.Server.Api.Observing;

/// <summary>The sources of a workload: where the server looks.</summary>
internal static class SourceEndpoints
{
    private const string Root = "/workloads/{workload}/sources";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Member)).WithSummary("The sources of a workload").Answers<Page<SourceView>>();
        api.MapPost(Root, AddAsync).Needs(Need.In(Role.Owner)).WithSummary("Adds a source; a folder of the server's machine takes an admin").Answers<SourceView>(StatusCodes.Status201Created);
        api.MapGet(Root + "/{source}", GetAsync).Needs(Need.In(Role.Member)).WithSummary("A source; its credential is never shown").Answers<SourceView>();
        api.MapPut(Root + "/{source}", PutAsync).Needs(Need.In(Role.Owner)).WithSummary("Changes a source; a new address takes its credential anew").Answers<SourceView>();
        api.MapPost(Root + "/{source}/proposals", ProposeAsync).Needs(Need.In(Role.Owner)).WithSummary("Pushes what was said here as a new branch; takes a source that allows it").Answers<ProposalView>(StatusCodes.Status201Created);
        api.MapDelete(Root + "/{source}", DeleteAsync).Needs(Need.In(Role.Owner)).WithSummary("Removes a source with its scans and findings").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(WorkloadId workload, Door door) => door.ListAsync(async unit => new Page<SourceView>(
        [.. (await unit.Rows<WorkloadSource>().ListAsync(all => all.Where(s => s.Workload == workload).OrderBy(s => s.Address))).Select(SourceView.Of)], null));

    private static Task<IResult> AddAsync(WorkloadId workload, PutSource body, Door door, KeptSecrets secrets, OutsideHosts hosts)
    {
        if (FindProblem(body, hosts) is { } problem)
        {
            return Task.FromResult(ProblemAnswer.Of(problem));
        }

        var credential = secrets.Protect(body.Credential);
        return door.WriteAsync(
            "source.add",
            (unit, acting) => ChangeSources.AddAsync(unit, acting, workload, body.Content, credential is "" ? null : credential, door.Caller.Person.IsAdmin),
            s => Shown.Created(SourceView.Of(s), SubjectOf(s), $"{ApiEndpoints.Root}/workloads/{workload}/sources/{s.Id}", s.Version));
    }

    private static Task<IResult> GetAsync(WorkloadId workload, SourceId source, Door door) => door.ReadAsync(
        unit => unit.Rows<WorkloadSource>().FindAsync(s => s.Workload == workload && s.Id == source), "source", Show);

    private static Task<IResult> PutAsync(WorkloadId workload, SourceId source, PutSource body, Door door, KeptSecrets secrets, OutsideHosts hosts) => door.WithVersionAsync(version =>
    {
        if (FindProblem(body, hosts) is { } problem)
        {
            return Task.FromResult(ProblemAnswer.Of(problem));
        }

        var credential = secrets.Protect(body.Credential);
        return door.WriteAsync(
            "source.change",
            async (unit, _) => await unit.Rows<WorkloadSource>().FindAsync(s => s.Workload == workload && s.Id == source) is { } found
                ? await ChangeSources.ChangeAsync(unit, found, body.Content, credential, door.Caller.Person.IsAdmin, version)
                : ServerProblems.IsNotThere("source"),
            Show);
    });

    private static async Task<IResult> DeleteAsync(WorkloadId workload, SourceId source, Door door, MirrorSweep sweep)
    {
        var gone = await door.WriteAsync(
            "source.remove",
            async (unit, _) => await unit.Rows<WorkloadSource>().RemoveAsync(s => s.Workload == workload && s.Id == source) > 0 ? new Result<string>(source.Value, null) : ServerProblems.IsNotThere("source"),
            _ => Shown.Gone($"source/{source}"));
        sweep.Now();
        return gone;
    }

    // The branch is pushed before it stands in the audit log: asked again after a crash in between, the same commit is found there and written down.
    private static async Task<IResult> ProposeAsync(WorkloadId workload, SourceId source, Door door, Proposals proposals, CancellationToken cancellationToken)
    {
        var pushed = await proposals.PushAsync(door.Caller.Organisation, workload, source, door.Now, cancellationToken);
        return await door.WriteAsync("source.propose", (_, _) => Task.FromResult(pushed), p => Shown.Of(p, $"source/{source}") with { Status = StatusCodes.Status201Created });
    }

    // Addresses are looked at like those of webhooks; what is none at all is told by the use case.
    private static Problem? FindProblem(PutSource body, OutsideHosts hosts)
    {
        if (SshAddress.Parse(body.Content.Address) is { } ssh)
        {
            return body.Credential is { Length: > 0 } key && !SshKeys.IsPrivateKey(key)
                ? ServerProblems.ValueIsNotAllowed("credential", new("a private key without a passphrase, as a file of it begins: -----BEGIN OPENSSH PRIVATE KEY-----", "パスフレーズのない秘密鍵（-----BEGIN OPENSSH PRIVATE KEY-----で始まるファイルの内容）"))
                : hosts.FindHostProblem(ssh.Host, ssh.Port);
        }

        return body.Credential is { } credential && (credential.Length > PutSource.CredentialMaxLength || credential.Any(char.IsControl))
            ? ServerProblems.ValueIsNotAllowed("credential", new($"one line of at most {PutSource.CredentialMaxLength} characters", $"{PutSource.CredentialMaxLength}文字以内の1行"))
            : Uri.TryCreate(body.Content.Address, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.UserInfo.Length == 0
                ? hosts.FindProblem(address)
                : null;
    }

    private static Shown Show(WorkloadSource source) => Shown.Of(SourceView.Of(source), SubjectOf(source), source.Version);

    private static string SubjectOf(WorkloadSource source) => $"source/{source.Id}";
}

/// <summary>A source to add or change.</summary>
/// <param name="Content">What is said of it.</param>
internal sealed record PutSource(SourceContent Content)
{
    internal const int CredentialMaxLength = 4096;

    /// <summary>User and password or token as <c>user:password</c>, or a token alone; for ssh a private key. Null keeps what there is, empty removes it. It is never shown again.</summary>
    public string? Credential { get; init; }
}

/// <summary>A source.</summary>
internal sealed record SourceView
{
    public required SourceId Id { get; init; }

    public required SourceKind Kind { get; init; }

    public required SourceContent Content { get; init; }

    /// <summary>Whether a credential is kept.</summary>
    public required bool HasCredential { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Version { get; init; }

    public static SourceView Of(WorkloadSource source) => new()
    {
        Id = source.Id,
        Kind = source.Kind,
        Content = new(source.Address) { Branch = source.Branch, Schedule = source.Schedule, TakesProposals = source.TakesProposals, HostKeys = source.HostKeys },
        HasCredential = source.Credential is not null,
        CreatedAt = source.CreatedAt,
        Version = source.Version,
    };
}

/// <summary>A branch with what was said here.</summary>
/// <param name="Branch">New, or the one that holds just this already.</param>
/// <param name="Commit">Its commit.</param>
/// <param name="Files">The files that it adds.</param>
internal sealed record ProposalView(string Branch, string Commit, IReadOnlyList<string> Files);
