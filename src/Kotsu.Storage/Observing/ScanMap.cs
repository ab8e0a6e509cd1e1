using Kotsu.Core.Observing;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Observing;

internal sealed class ScanMap : IEntityTypeConfiguration<Scan>
{
    public void Configure(EntityTypeBuilder<Scan> builder)
    {
        builder.ToTable("scans");
        builder.HasKey(s => s.Id);
        builder.HasIndex(s => new { s.Source, s.Number }).IsUnique();
        builder.HasIndex(s => new { s.Workload, s.QueuedAt });
        builder.HasIndex(s => s.State);
        builder.Property(s => s.Commit).HasMaxLength(64);
        builder.Property(s => s.Sight!).AsJson();
        builder.Property(s => s.Trouble!).AsJson();
        builder.Ignore(s => s.IsOpen);
        builder.HasOne<WorkloadSource>().WithMany().HasForeignKey(s => s.Source).OnDelete(DeleteBehavior.Cascade);
    }
}
