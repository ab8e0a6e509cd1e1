using System.Linq.Expressions;
using Kotsu.Core.Storing;
using Microsoft.EntityFrameworkCore;

namespace Kotsu.Storage.Database;

/// <summary>Rows of one kind over the context of a unit.</summary>
internal sealed class Rows<T>(Unit unit) : IRows<T>
    where T : class, IRow
{
    private IQueryable<T> Visible => unit.Of<T>();

    public async Task<T?> FindAsync(Expression<Func<T, bool>> fits)
    {
        await unit.FlushAsync();
        return await Visible.FirstOrDefaultAsync(fits);
    }

    public async Task<IReadOnlyList<TResult>> ListAsync<TResult>(Func<IQueryable<T>, IQueryable<TResult>> query)
    {
        await unit.FlushAsync();
        return await query(Visible).ToListAsync();
    }

    public async Task<int> CountAsync(Expression<Func<T, bool>> fits)
    {
        await unit.FlushAsync();
        return await Visible.CountAsync(fits);
    }

    public void Add(T row)
    {
        Guard(row);
        unit.Context.Add(row);
    }

    public async Task<bool> ReplaceAsync(T row)
    {
        Guard(row);
        await unit.FlushAsync();
        var entry = unit.Context.Update(row);
        if (row is IVersionedRow versioned)
        {
            entry.Property<int>(nameof(IVersionedRow.Version)).OriginalValue = versioned.Version - 1;
        }

        try
        {
            await unit.FlushAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            unit.Context.ChangeTracker.Clear();
            return false;
        }
    }

    public async Task<int> RemoveAsync(Expression<Func<T, bool>> fits)
    {
        unit.RefuseIfReading();
        await unit.FlushAsync();
        return await Visible.Where(fits).ExecuteDeleteAsync();
    }

    private void Guard(T row)
    {
        unit.RefuseIfReading();
        if (unit.Scope is { } scope && scope != row.Organisation)
        {
            throw new InvalidOperationException($"A {typeof(T).Name} of another organisation than the unit's.");
        }
    }
}
