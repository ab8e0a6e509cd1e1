using Kotsu.Core.Access;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

internal sealed class TotpRecordMap : IEntityTypeConfiguration<TotpRecord>
{
    public void Configure(EntityTypeBuilder<TotpRecord> builder)
    {
        builder.Property(t => t.Secret).HasMaxLength(1000);
        builder.Property(t => t.RecoveryHashes).AsJson();
    }
}
