using Kotsu.Core.Profiles;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Profiles;

internal sealed class ProfileMap : IEntityTypeConfiguration<Profile>
{
    public void Configure(EntityTypeBuilder<Profile> builder)
    {
        builder.ToTable("profiles");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Name).HasMaxLength(Profile.NameMaxLength);
        builder.HasIndex(p => new { p.Organisation, p.Name }).IsUnique();
    }
}

internal sealed class ProfileVersionMap : IEntityTypeConfiguration<ProfileVersion>
{
    public void Configure(EntityTypeBuilder<ProfileVersion> builder)
    {
        builder.ToTable("profile_versions");
        builder.HasKey(v => new { v.Profile, v.Number });
        builder.Property(v => v.Answers).AsJson();
        builder.HasOne<Profile>().WithMany().HasForeignKey(v => v.Profile).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProfileUseMap : IEntityTypeConfiguration<ProfileUse>
{
    public void Configure(EntityTypeBuilder<ProfileUse> builder)
    {
        builder.ToTable("profile_uses");
        builder.HasKey(u => u.Workload);
        builder.HasOne<Workload>().WithMany().HasForeignKey(u => u.Workload).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Profile>().WithMany().HasForeignKey(u => u.Profile).OnDelete(DeleteBehavior.Cascade);
    }
}
