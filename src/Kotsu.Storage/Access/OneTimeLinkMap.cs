using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

internal sealed class OneTimeLinkMap : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("one_time_links");
        builder.HasKey(l => l.SecretHash);
        builder.Property(l => l.SecretHash).HasMaxLength(64);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.Person).OnDelete(DeleteBehavior.Cascade);
    }
}
