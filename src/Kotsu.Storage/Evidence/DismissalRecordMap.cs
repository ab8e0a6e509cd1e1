using Kotsu.Core.Evidence;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Evidence;

internal sealed class DismissalRecordMap : IEntityTypeConfiguration<DismissalRecord>
{
    public void Configure(EntityTypeBuilder<DismissalRecord> builder)
    {
        builder.ToTable("dismissals");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Content).AsJson();
        builder.HasIndex(s => s.Workload);
        builder.HasOne<Workload>().WithMany().HasForeignKey(s => s.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
