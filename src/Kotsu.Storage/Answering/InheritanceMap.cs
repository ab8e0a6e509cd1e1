using Kotsu.Core.Answering;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Answering;

internal sealed class InheritanceMap : IEntityTypeConfiguration<Inheritance>
{
    public void Configure(EntityTypeBuilder<Inheritance> builder)
    {
        builder.ToTable("inheritances");
        builder.HasKey(i => new { i.Workload, i.From, i.Alias });
        builder.HasIndex(i => i.From);
        builder.Property(i => i.Questions).AsJson();
        builder.HasOne<Workload>().WithMany().HasForeignKey(i => i.Workload).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Workload>().WithMany().HasForeignKey(i => i.From).OnDelete(DeleteBehavior.Cascade);
    }
}
