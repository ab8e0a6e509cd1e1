using Kotsu.Core.Observing;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Observing;

internal sealed class FindingTransitionMap : IEntityTypeConfiguration<FindingTransition>
{
    public void Configure(EntityTypeBuilder<FindingTransition> builder)
    {
        builder.ToTable("transitions");
        builder.HasKey(t => new { t.Source, t.Fingerprint, t.Number });
        builder.Property(t => t.Commit).HasMaxLength(64);
        builder.Property(t => t.Subject).AsJson();
        builder.Property(t => t.Values).AsJson();
        builder.Property(t => t.At!).AsJson();
        builder.HasOne<WorkloadSource>().WithMany().HasForeignKey(t => t.Source).OnDelete(DeleteBehavior.Cascade);
    }
}
