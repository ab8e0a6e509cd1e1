using Kotsu.Core.Access;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

internal sealed class PasskeyRecordMap : IEntityTypeConfiguration<PasskeyRecord>
{
    private const int CredentialIdMaxLength = 1364; // 1,023 bytes as base64url

    public void Configure(EntityTypeBuilder<PasskeyRecord> builder)
    {
        builder.Property(p => p.CredentialId).HasMaxLength(CredentialIdMaxLength);
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.Property(p => p.Name).HasMaxLength(PasskeyRecord.NameMaxLength);
        builder.Property(p => p.Transports).AsJson();
    }
}
