using System.Linq.Expressions;

namespace Kotsu.Core.Storing;

/// <summary>The rows of one kind, as one unit of work sees them: those of its organisation, its own changes included.</summary>
/// <typeparam name="T">A value that is replaced as a whole.</typeparam>
public interface IRows<T>
    where T : class, IRow
{
    /// <summary>The one row that fits, or null.</summary>
    Task<T?> FindAsync(Expression<Func<T, bool>> fits);

    /// <summary>What a query gives. It is carried out by the database: filter and limit in it, never afterwards.</summary>
    Task<IReadOnlyList<TResult>> ListAsync<TResult>(Func<IQueryable<T>, IQueryable<TResult>> query);

    /// <summary>How many rows fit.</summary>
    Task<int> CountAsync(Expression<Func<T, bool>> fits);

    /// <summary>Adds a row.</summary>
    /// <exception cref="InvalidOperationException">It belongs to another organisation than the unit.</exception>
    void Add(T row);

    /// <summary>Puts a row in the place of the one with its key.</summary>
    /// <param name="row">For an <see cref="IVersionedRow"/>, with a version one above that of the row to be replaced.</param>
    /// <returns>False when there is no such row, or another version of it: nothing is changed then.</returns>
    Task<bool> ReplaceAsync(T row);

    /// <summary>Removes the rows that fit.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveAsync(Expression<Func<T, bool>> fits);
}
