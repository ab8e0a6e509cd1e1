using Kotsu.Core.Organisations;
using Kotsu.Core.Shelf;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Shelf;

internal sealed class LensRecordMap : IEntityTypeConfiguration<LensRecord>
{
    public void Configure(EntityTypeBuilder<LensRecord> builder)
    {
        builder.ToTable("lenses");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Name).HasMaxLength(128);
        builder.HasIndex(l => new { l.Organisation, l.Alias }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Organisation);
    }
}
