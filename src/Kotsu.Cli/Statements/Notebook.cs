using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Engine.Opening;
using Kotsu.Engine.Recording;
using Kotsu.Storage.Statements;

namespace Kotsu.Cli.Statements;

/// <summary>An open workload whose people can be quoted: each statement becomes a small file below <c>.kotsu/</c>.</summary>
public sealed class Notebook : IAsyncDisposable
{
    private readonly WorkloadDesk desk;
    private readonly IReadOnlySet<PracticeCode> practices;

    private Notebook(WorkloadDesk desk, IReadOnlySet<PracticeCode> practices) => (this.desk, this.practices) = (desk, practices);

    /// <summary>The day of the workload.</summary>
    public DateOnly Today => desk.AsOf;

    /// <summary>Opens the notebook of a workload.</summary>
    /// <exception cref="RefusedException">The workload cannot be opened, has a lens that cannot be used, or cannot be written into.</exception>
    public static async Task<Notebook> OpenAsync(Look look, Caller caller, CancellationToken cancellationToken)
    {
        var opened = await UseCases.OpenDeskAsync(look, caller, cancellationToken);
        var (practices, problem) = await opened.FindPracticesAsync();
        if (practices is not null && !opened.Place.IsBare)
        {
            return new(opened, practices);
        }

        await opened.DisposeAsync();
        throw new RefusedException(problem is null ? BareRefusal(look) : Refusals.Of(problem));
    }

    /// <summary>The practice with a code, whatever its case; one that no lens has is refused when something is recorded of it.</summary>
    public PracticeCode Practice(string typed) =>
        practices.FirstOrDefault(p => string.Equals(p.Value, typed, StringComparison.OrdinalIgnoreCase)) is { Value: not null } known ? known : new(typed);

    /// <summary>Records one statement and returns the path of its file from the root of the workload.</summary>
    /// <exception cref="RefusedException">The statement keeps not to the rules, or cannot be written.</exception>
    public async Task<string> RecordAsync(Func<RecordStatement, Task<WrittenStatement>> record)
    {
        var written = await record(desk.Record(practices, new StatementWriter(desk.Place.Root)));
        return written.Path ?? throw new RefusedException(Refusals.Of(written.Problem!));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private static Refusal BareRefusal(Look look) => Refusal.Usage(
        $"{look.Request.Path}: is a bare repository, which is never written into · record it in a checkout: --path DIR",
        $"{look.Request.Path}: bareリポジトリには書き込みません · チェックアウトしたフォルダーを --path DIR で指定してください");
}
