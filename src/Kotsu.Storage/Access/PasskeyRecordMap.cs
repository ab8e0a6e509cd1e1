using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

internal sealed class PasskeyRecordMap : IEntityTypeConfiguration<PasskeyRecord>
{
    private const int CredentialIdMaxLength = 1364; // 1,023 bytes as base64url

    public void Configure(EntityTypeBuilder<PasskeyRecord> builder)
    {
        builder.ToTable("passkeys");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.CredentialId).HasMaxLength(CredentialIdMaxLength);
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.Property(p => p.Name).HasMaxLength(PasskeyRecord.NameMaxLength);
        builder.Property(p => p.Transports).AsJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Cascade);
    }
}
