using Kotsu.Core.Observing;
using Kotsu.Core.Workloads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Observing;

internal sealed class WorkloadSourceMap : IEntityTypeConfiguration<WorkloadSource>
{
    public void Configure(EntityTypeBuilder<WorkloadSource> builder)
    {
        builder.ToTable("sources");
        builder.HasKey(s => s.Id);
        builder.HasIndex(s => s.Workload);
        builder.Property(s => s.Address).HasMaxLength(WorkloadSource.AddressMaxLength);
        builder.Property(s => s.Branch).HasMaxLength(WorkloadSource.BranchMaxLength);
        builder.Ignore(s => s.EveryDays);
        builder.HasOne<Workload>().WithMany().HasForeignKey(s => s.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
