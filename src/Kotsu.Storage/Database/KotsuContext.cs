using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;

namespace Kotsu.Storage.Database;

/// <summary>The one model. What differs between databases stands in the two contexts below it, which also own the migrations.</summary>
internal abstract class KotsuContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The filter that shows a unit nothing but its organisation.</summary>
    public const string ScopeFilter = "organisation";

    /// <summary>The organisation whose rows queries give.</summary>
    public OrganisationId Scope { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        IdConversions.AddTo(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KotsuContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IRow))))
        {
            typeof(RowConvention).GetMethod(nameof(RowConvention.Apply))!.MakeGenericMethod(entity.ClrType).Invoke(null, [modelBuilder, this]);
        }

        SnakeCase.Apply(modelBuilder.Model);
    }
}
