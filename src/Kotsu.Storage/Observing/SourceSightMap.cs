using Kotsu.Core.Observing;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Observing;

internal sealed class SourceSightMap : IEntityTypeConfiguration<SourceSight>
{
    public void Configure(EntityTypeBuilder<SourceSight> builder)
    {
        builder.ToTable("sights");
        builder.HasKey(s => s.Source);
        builder.HasIndex(s => s.Workload);
        builder.Property(s => s.Key).HasMaxLength(64);
        builder.Property(s => s.Declaration).AsJson();
        builder.Property(s => s.Statements).AsJson();
        builder.Property(s => s.Blind).AsJson();
        builder.Ignore(s => s.Repository);
        builder.HasOne<WorkloadSource>().WithMany().HasForeignKey(s => s.Source).OnDelete(DeleteBehavior.Cascade);
    }
}
