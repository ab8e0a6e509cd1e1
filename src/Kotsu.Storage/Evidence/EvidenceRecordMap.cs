using Kotsu.Core.Evidence;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Evidence;

internal sealed class EvidenceRecordMap : IEntityTypeConfiguration<EvidenceRecord>
{
    public void Configure(EntityTypeBuilder<EvidenceRecord> builder) => builder.Property(s => s.Content).HasColumnName("evidence_content").AsJson();
}
