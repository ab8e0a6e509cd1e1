using Kotsu.Core.Storing;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Database;

internal sealed class IdempotencyRecordMap : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("idempotency");
        builder.HasKey(r => new { r.Organisation, r.Caller, r.Operation, r.Key });
        builder.Property(r => r.Caller).HasMaxLength(32);
        builder.Property(r => r.Operation).HasMaxLength(300);
        builder.Property(r => r.Key).HasMaxLength(IdempotencyRecord.KeyMaxLength);
        builder.Property(r => r.RequestHash).HasMaxLength(64);
        builder.Property(r => r.Headers).AsJson();
        builder.HasIndex(r => r.At);
    }
}
