using Kotsu.Core.Evidence;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Evidence;

internal sealed class EvidenceRecordMap : IEntityTypeConfiguration<EvidenceRecord>
{
    public void Configure(EntityTypeBuilder<EvidenceRecord> builder)
    {
        builder.ToTable("evidence");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Content).AsJson();
        builder.HasIndex(s => new { s.Workload, s.Practice });
        builder.HasOne<Workload>().WithMany().HasForeignKey(s => s.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
