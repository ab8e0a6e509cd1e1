using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kotsu.Storage.Database;

/// <summary>The one writer: takes what is queued, gives each unit a savepoint, commits once, and only then tells them all.</summary>
/// <remarks>
/// A commit that waits for the disk costs a millisecond or more whether it holds one unit or fifty, so units that arrive meanwhile share the next
/// one. Nobody waits for company: a unit that is alone is committed at once.
/// </remarks>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostUnitsOfAGroup = 64;
    private const int MostQueued = 10_000;
    private const int MostTries = 5;
    private const string Savepoint = "unit";

    private readonly Channel<QueuedUnit> queue = Channel.CreateBounded<QueuedUnit>(new BoundedChannelOptions(MostQueued) { SingleReader = true });
    private readonly IDatabase database;
    private readonly WriterMeter meter;
    private readonly Task loop;
    private KotsuContext? context;
    private bool isCommitting;

    public GroupCommit(IDatabase database)
    {
        this.database = database;
        meter = new(() => queue.Reader.Count);
        loop = Task.Run(RunAsync);
    }

    public async Task<T> EnqueueAsync<T>(OrganisationId? scope, Func<IUnit, Task<T>> write, CancellationToken cancellationToken)
    {
        var unit = new QueuedUnit<T>(scope, write, cancellationToken);
        await queue.Writer.WriteAsync(unit, cancellationToken);
        return await unit.Done;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        await CloseAsync();
        meter.Dispose();
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var group = new List<QueuedUnit>();
            while (group.Count < MostUnitsOfAGroup && queue.Reader.TryRead(out var unit))
            {
                if (!unit.TryCancel())
                {
                    group.Add(unit);
                }
            }

            if (group.Count > 0)
            {
                await WriteAsync(group);
            }
        }
    }

    private async Task WriteAsync(List<QueuedUnit> group)
    {
        var began = Stopwatch.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            isCommitting = false;
            var writing = CommitAsync(group);
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (FailureOf(writing) is not { } failure)
            {
                meter.Committed(group.Count, began);
                group.ForEach(u => u.Tell());
                return;
            }

            await CloseAsync();
            if (database.Understand(failure).Kind is not FailureKind.Again || tries == MostTries)
            {
                var told = Told(failure, isCommitting);
                meter.Lost(group.Count);
                group.ForEach(u => u.Fail(told));
                return;
            }
        }
    }

    private async Task CommitAsync(List<QueuedUnit> group)
    {
        context ??= database.OpenWriter();
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var unit in group)
        {
            await transaction.CreateSavepointAsync(Savepoint);
            var running = unit.RunAsync(context);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (FailureOf(running) is { } failure)
            {
                await UndoAsync(transaction, failure);
                unit.Keep(Told(failure, isCommitting: false));
            }

            await transaction.ReleaseSavepointAsync(Savepoint);
        }

        isCommitting = true;
        await transaction.CommitAsync();
    }

    private async Task UndoAsync(IDbContextTransaction transaction, Exception failure)
    {
        if (database.Understand(failure).Kind is FailureKind.Again or FailureKind.Unavailable)
        {
            ExceptionDispatchInfo.Throw(failure); // not this unit's own trouble: the group stops
        }

        context!.ChangeTracker.Clear();
        await transaction.RollbackToSavepointAsync(Savepoint);
    }

    private static Exception? FailureOf(Task done) => done switch
    {
        { IsFaulted: true } => done.Exception!.InnerExceptions[0],
        { IsCanceled: true } => new OperationCanceledException(),
        _ => null,
    };

    // What became of an order to commit that was not answered cannot be known here: whoever asked must look.
    private Exception Told(Exception failure, bool isCommitting)
    {
        var understood = database.Understand(failure);
        return understood.Kind switch
        {
            FailureKind.RowIsThere => new RowIsThereException(understood.Detail, failure),
            FailureKind.Unavailable when isCommitting => new CommitIsUnknownException(failure),
            FailureKind.Unavailable or FailureKind.Again => new StoreIsUnavailableException(understood.Detail, failure),
            _ => failure,
        };
    }

    private async Task CloseAsync()
    {
        if (context is { } open)
        {
            context = null;
            await open.DisposeAsync();
        }
    }
}
