using Kotsu.Core.Observing;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Observing;

internal sealed class FindingRecordMap : IEntityTypeConfiguration<FindingRecord>
{
    private const int OrderMaxLength = 200;

    public void Configure(EntityTypeBuilder<FindingRecord> builder)
    {
        builder.ToTable("findings");
        builder.HasKey(f => new { f.Source, f.Fingerprint });
        builder.HasIndex(f => new { f.Workload, f.Order });
        builder.HasIndex(f => new { f.Workload, f.Fingerprint });
        builder.Property(f => f.Order).HasMaxLength(OrderMaxLength);
        builder.Property(f => f.Message).HasMaxLength(OrderMaxLength);
        builder.Property(f => f.Subject).AsJson();
        builder.Property(f => f.Values).AsJson();
        builder.Property(f => f.At!).AsJson();
        builder.HasOne<WorkloadSource>().WithMany().HasForeignKey(f => f.Source).OnDelete(DeleteBehavior.Cascade);
    }
}
