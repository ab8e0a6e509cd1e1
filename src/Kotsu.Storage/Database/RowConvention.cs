using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Microsoft.EntityFrameworkCore;

namespace Kotsu.Storage.Database;

/// <summary>What every row has: it is seen by its own organisation only, and an edited one is replaced by version.</summary>
internal static class RowConvention
{
    public static void Apply<T>(ModelBuilder model, KotsuContext context)
        where T : class, IRow
    {
        var row = model.Entity<T>();
        if (row.Metadata.BaseType is not null)
        {
            // The first of its kinds has the filter for all.
        }
        else if (typeof(T) == typeof(Organisation))
        {
            model.Entity<Organisation>().HasQueryFilter(KotsuContext.ScopeFilter, o => o.Id == context.Scope);
        }
        else
        {
            row.HasQueryFilter(KotsuContext.ScopeFilter, r => EF.Property<OrganisationId>(r, nameof(IRow.Organisation)) == context.Scope);
            row.Property<OrganisationId>(nameof(IRow.Organisation)).IsConcurrencyToken();
        }

        if (typeof(T).IsAssignableTo(typeof(IVersionedRow)))
        {
            row.Property<int>(nameof(IVersionedRow.Version)).IsConcurrencyToken();
        }
    }
}
