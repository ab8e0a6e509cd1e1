using Kotsu.Core.Organisations;

namespace Kotsu.Core.Storing;

/// <summary>A unit of work: everything that it changes is there afterwards, or nothing.</summary>
/// <remarks>It may be run again from its start when the database asks for it, so it touches nothing but the store.</remarks>
public interface IUnit
{
    /// <summary>The organisation whose rows it sees; null for the few units that look across: signing in, creating an organisation, what the server does for all.</summary>
    OrganisationId? Scope { get; }

    /// <summary>An id that nothing else has.</summary>
    TId NewId<TId>()
        where TId : struct, IEntityId<TId>;

    /// <summary>The rows of one kind.</summary>
    IRows<T> Rows<T>()
        where T : class, IRow;

    /// <summary>What one query over rows of several kinds gives: those of the organisation alone, where the unit has one. It is carried out by the database.</summary>
    /// <param name="query">Joins what it is given; a unit that looks across organisations says itself which belong together.</param>
    Task<IReadOnlyList<TResult>> ListAsync<TResult>(Func<IVisibleRows, IQueryable<TResult>> query);
}
