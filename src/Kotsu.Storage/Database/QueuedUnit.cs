using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Storage.Database;

/// <summary>A unit that waits for its turn, and is told how it ended only after the commit.</summary>
internal abstract class QueuedUnit(CancellationToken cancellationToken)
{
    private Exception? failure;

    /// <summary>Whether nobody waits for it any more; then it is not run.</summary>
    public bool TryCancel()
    {
        if (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        Fail(new OperationCanceledException(cancellationToken));
        return true;
    }

    /// <summary>Runs it; what it gives is kept until the commit.</summary>
    public Task RunAsync(KotsuContext context)
    {
        failure = null;
        return WorkAsync(context);
    }

    /// <summary>It failed for itself; the others of its group go on.</summary>
    public void Keep(Exception itsFailure) => failure = itsFailure;

    /// <summary>The group is committed.</summary>
    public void Tell()
    {
        if (failure is null)
        {
            Succeed();
        }
        else
        {
            Fail(failure);
        }
    }

    /// <summary>The group is not committed.</summary>
    public abstract void Fail(Exception told);

    protected abstract Task WorkAsync(KotsuContext context);

    protected abstract void Succeed();
}

/// <summary>A unit that gives something.</summary>
internal sealed class QueuedUnit<T>(OrganisationId? scope, Func<IUnit, Task<T>> write, CancellationToken cancellationToken) : QueuedUnit(cancellationToken)
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    /// <summary>Ends after the commit.</summary>
    public Task<T> Done => done.Task;

    public override void Fail(Exception told) => done.TrySetException(told);

    protected override async Task WorkAsync(KotsuContext context)
    {
        context.Scope = scope ?? default;
        var unit = new Unit(context, scope, isReading: false);
        result = await write(unit);
        await unit.FlushAsync();
    }

    protected override void Succeed() => done.TrySetResult(result);
}
