using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Workloads;

internal sealed class WorkloadMap : IEntityTypeConfiguration<Workload>
{
    public void Configure(EntityTypeBuilder<Workload> builder)
    {
        builder.ToTable("workloads");
        builder.Property(w => w.Weighings).AsJson();
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Name).HasMaxLength(Workload.NameMaxLength);
        builder.Property(w => w.NameKey).HasMaxLength(Workload.NameMaxLength);
        builder.HasIndex(w => new { w.Organisation, w.NameKey }).IsUnique();
        builder.Property(w => w.Description).HasMaxLength(Workload.DescriptionMaxLength);
        builder.Property(w => w.ReviewOwner).HasMaxLength(255);
        builder.Property(w => w.TimeZone).HasMaxLength(64);
        builder.Property(w => w.Notes).HasMaxLength(Workload.NotesMaxLength);
        builder.Property(w => w.PillarPriorities).AsJson();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(w => w.Organisation);
        builder.HasOne<Product>().WithMany().HasForeignKey(w => w.Product).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Team>().WithMany().HasForeignKey(w => w.Team).OnDelete(DeleteBehavior.SetNull);
    }
}
