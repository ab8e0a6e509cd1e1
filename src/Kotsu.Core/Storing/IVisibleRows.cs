namespace Kotsu.Core.Storing;

/// <summary>The rows that a unit of work sees, to be joined in one query.</summary>
public interface IVisibleRows
{
    /// <summary>Those of one kind.</summary>
    IQueryable<T> Of<T>()
        where T : class, IRow;
}
