using Kotsu.Core.Workloads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Workloads;

internal sealed class WorkloadStampMap : IEntityTypeConfiguration<WorkloadStamp>
{
    public void Configure(EntityTypeBuilder<WorkloadStamp> builder)
    {
        builder.ToTable("workload_stamps");
        builder.HasKey(s => s.Workload);
        builder.Property(s => s.Value).HasMaxLength(WorkloadStamp.ValueMaxLength);
        builder.HasOne<Workload>().WithMany().HasForeignKey(s => s.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
