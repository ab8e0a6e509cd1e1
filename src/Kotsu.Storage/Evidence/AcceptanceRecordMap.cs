using Kotsu.Core.Evidence;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Evidence;

internal sealed class AcceptanceRecordMap : IEntityTypeConfiguration<AcceptanceRecord>
{
    public void Configure(EntityTypeBuilder<AcceptanceRecord> builder) => builder.Property(s => s.Content).HasColumnName("acceptance_content").AsJson();
}
