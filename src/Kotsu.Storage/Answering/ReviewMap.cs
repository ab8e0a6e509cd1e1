using Kotsu.Core.Answering;
using Kotsu.Core.Shelf;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Answering;

internal sealed class ReviewMap : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews");
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => new { r.Workload, r.Lens }).IsUnique();
        builder.Property(r => r.Sponsor).HasMaxLength(Review.CommissionMaxLength);
        builder.Property(r => r.Commission).HasMaxLength(Review.CommissionMaxLength);
        builder.Property(r => r.Notes).HasMaxLength(Review.NotesMaxLength);
        builder.Property(r => r.PillarNotes).AsJson();
        builder.HasOne<Workload>().WithMany().HasForeignKey(r => r.Workload).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LensVersion>().WithMany().HasForeignKey(r => r.LensVersion).OnDelete(DeleteBehavior.Restrict);
    }
}
