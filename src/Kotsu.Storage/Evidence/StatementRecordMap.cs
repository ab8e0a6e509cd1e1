using Kotsu.Core.Evidence;
using Kotsu.Core.Workloads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Evidence;

// What people said is read together: one table, each kind with a column for its content.
internal sealed class StatementRecordMap : IEntityTypeConfiguration<StatementRecord>
{
    private const string Kind = "Kind";

    public void Configure(EntityTypeBuilder<StatementRecord> builder)
    {
        builder.ToTable("statements");
        builder.HasKey(s => s.Id);
        builder.Property<string>(Kind).HasMaxLength(16);
        builder.HasDiscriminator<string>(Kind)
            .HasValue<EvidenceRecord>("evidence")
            .HasValue<AcceptanceRecord>("acceptance")
            .HasValue<DismissalRecord>("dismissal");
        builder.HasIndex(s => new { s.Workload, s.At });
        builder.HasOne<Workload>().WithMany().HasForeignKey(s => s.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
