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
}
