using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

internal sealed class PasswordRecordMap : IEntityTypeConfiguration<PasswordRecord>
{
    public void Configure(EntityTypeBuilder<PasswordRecord> builder)
    {
        builder.ToTable("passwords");
        builder.HasKey(p => p.Person);
        builder.Property(p => p.Hash).HasMaxLength(255);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Cascade);
    }
}
