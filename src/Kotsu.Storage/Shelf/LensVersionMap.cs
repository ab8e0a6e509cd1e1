using Kotsu.Core.Shelf;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Shelf;

internal sealed class LensVersionMap : IEntityTypeConfiguration<LensVersion>
{
    public void Configure(EntityTypeBuilder<LensVersion> builder)
    {
        builder.ToTable("lens_versions");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Number).HasMaxLength(32);
        builder.HasIndex(v => new { v.Lens, v.Number }).IsUnique();
        builder.Ignore(v => v.IsPublished);
        builder.HasOne<LensRecord>().WithMany().HasForeignKey(v => v.Lens).OnDelete(DeleteBehavior.Cascade);
    }
}
