using Kotsu.Core.Evidence;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Evidence;

internal sealed class DismissalRecordMap : IEntityTypeConfiguration<DismissalRecord>
{
    public void Configure(EntityTypeBuilder<DismissalRecord> builder) => builder.Property(s => s.Content).HasColumnName("dismissal_content").AsJson();
}
