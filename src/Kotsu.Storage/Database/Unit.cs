using System.Security.Cryptography;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Microsoft.EntityFrameworkCore;

namespace Kotsu.Storage.Database;

/// <summary>A unit of work over a context that is its own while it runs.</summary>
internal sealed class Unit(KotsuContext context, OrganisationId? scope, bool isReading) : IUnit, IVisibleRows
{
    private static readonly IReadOnlyCollection<string> scopeFilter = [KotsuContext.ScopeFilter]; // one for all: queries are known again by it
    private readonly Dictionary<Type, object> rows = [];

    public OrganisationId? Scope => scope;

    public KotsuContext Context => context;

    public TId NewId<TId>()
        where TId : struct, IEntityId<TId> => EntityIds.Of<TId>(RandomNumberGenerator.GetBytes(EntityIds.Length / 2));

    public IRows<T> Rows<T>()
        where T : class, IRow
    {
        if (!rows.TryGetValue(typeof(T), out var known))
        {
            known = new Rows<T>(this);
            rows[typeof(T)] = known;
        }

        return (IRows<T>)known;
    }

    public async Task<IReadOnlyList<TResult>> ListAsync<TResult>(Func<IVisibleRows, IQueryable<TResult>> query)
    {
        await FlushAsync();
        return await query(this).ToListAsync();
    }

    public IQueryable<T> Of<T>()
        where T : class, IRow =>
        scope is null ? context.Set<T>().IgnoreQueryFilters(scopeFilter).AsNoTracking() : context.Set<T>().AsNoTracking();

    /// <summary>Sends what was added, so that the next statement sees it.</summary>
    public async Task FlushAsync()
    {
        if (isReading || !context.ChangeTracker.HasChanges())
        {
            return;
        }

        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    public void RefuseIfReading()
    {
        if (isReading)
        {
            throw new InvalidOperationException("This unit only reads.");
        }
    }
}
