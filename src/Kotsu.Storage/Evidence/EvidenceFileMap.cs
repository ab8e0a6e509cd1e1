using Kotsu.Core.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Evidence;

internal sealed class EvidenceFileMap : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("evidence_files");
        builder.HasKey(f => f.Evidence);
        builder.Property(f => f.Name).HasMaxLength(EvidenceFile.NameMaxLength);
        builder.Property(f => f.Hash).HasMaxLength(64);
        builder.HasOne<EvidenceRecord>().WithMany().HasForeignKey(f => f.Evidence).OnDelete(DeleteBehavior.Cascade);
    }
}
