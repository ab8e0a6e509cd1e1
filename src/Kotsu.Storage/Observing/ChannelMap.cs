using Kotsu.Core.Observing;
using Kotsu.Core.Workloads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Observing;

internal sealed class ChannelMap : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> builder)
    {
        builder.ToTable("channels");
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => c.Workload);
        builder.Property(c => c.Name).HasMaxLength(Channel.NameMaxLength);
        builder.HasOne<Workload>().WithMany().HasForeignKey(c => c.Workload).OnDelete(DeleteBehavior.Cascade);
    }
}
