using Kotsu.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

internal sealed class PasswordRecordMap : IEntityTypeConfiguration<PasswordRecord>
{
    public void Configure(EntityTypeBuilder<PasswordRecord> builder) => builder.Property(p => p.Hash).HasMaxLength(255);
}
