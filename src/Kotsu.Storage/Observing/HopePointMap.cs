using Kotsu.Core.Observing;
using Kotsu.Core.Workloads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Observing;

internal sealed class HopePointMap : IEntityTypeConfiguration<HopePoint>
{
    public void Configure(EntityTypeBuilder<HopePoint> builder)
    {
        builder.ToTable("hope_points");
        builder.HasKey(p => new { p.Workload, p.On });
        builder.HasOne<Workload>().WithMany().HasForeignKey(p => p.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
