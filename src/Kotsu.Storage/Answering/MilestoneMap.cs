using Kotsu.Core.Answering;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Answering;

internal sealed class MilestoneMap : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestones");
        builder.HasKey(m => m.Id);
        builder.HasIndex(m => new { m.Workload, m.Number }).IsUnique();
        builder.Property(m => m.Name).HasMaxLength(Milestone.NameMaxLength);
        builder.HasIndex(m => new { m.Workload, m.Name }).IsUnique();
        builder.Property(m => m.Figures!).AsJson();
        builder.Property(m => m.Content).AsCompressedJson();
        builder.HasOne<Workload>().WithMany().HasForeignKey(m => m.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
