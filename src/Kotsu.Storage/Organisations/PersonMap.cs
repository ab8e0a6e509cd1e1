using Kotsu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Organisations;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Login).HasMaxLength(Person.NameMaxLength);
        builder.HasIndex(p => p.Login).IsUnique();
        builder.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.Email).HasMaxLength(Person.NameMaxLength);
        builder.HasIndex(p => new { p.Organisation, p.Name });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation);
    }
}
