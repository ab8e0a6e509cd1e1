using Kotsu.Core.Evidence;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Evidence;

internal sealed class PracticeWeighingMap : IEntityTypeConfiguration<PracticeWeighing>
{
    public void Configure(EntityTypeBuilder<PracticeWeighing> builder)
    {
        builder.ToTable("weighings");
        builder.HasKey(w => new { w.Workload, w.Practice });
        builder.Property(w => w.Content!).AsJson();
        builder.HasOne<Workload>().WithMany().HasForeignKey(w => w.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
