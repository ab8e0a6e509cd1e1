using Kotsu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Organisations;

internal sealed class TeamMap : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Name).HasMaxLength(Team.NameMaxLength);
        builder.Property(t => t.Contact).HasMaxLength(Team.NameMaxLength);
        builder.Property(t => t.Layer).HasMaxLength(Team.NameMaxLength);
        builder.HasIndex(t => new { t.Organisation, t.Name }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Organisation);
    }
}
