using Kotsu.Core.Auditing;
using Kotsu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Auditing;

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(e => new { e.Organisation, e.Sequence });
        builder.Property(e => e.Actor).HasMaxLength(32);
        builder.Property(e => e.Token).HasMaxLength(32);
        builder.Property(e => e.Action).HasMaxLength(64);
        builder.Property(e => e.Subject).HasMaxLength(300);
        builder.Property(e => e.Result).HasMaxLength(64);
        builder.Property(e => e.Address).HasMaxLength(64);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Organisation);
    }
}
