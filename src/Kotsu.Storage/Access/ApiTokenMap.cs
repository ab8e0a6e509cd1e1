using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

internal sealed class ApiTokenMap : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("tokens");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.SecretHash).HasMaxLength(64);
        builder.HasIndex(t => t.SecretHash).IsUnique();
        builder.Property(t => t.Name).HasMaxLength(ApiToken.NameMaxLength);
        builder.Property(t => t.Scopes).AsJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Workload>().WithMany().HasForeignKey(t => t.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
