using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

internal sealed class TotpRecordMap : IEntityTypeConfiguration<TotpRecord>
{
    public void Configure(EntityTypeBuilder<TotpRecord> builder)
    {
        builder.ToTable("totps");
        builder.HasKey(t => t.Person);
        builder.Property(t => t.Secret).HasMaxLength(1000);
        builder.Property(t => t.RecoveryHashes).AsJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Cascade);
    }
}
