using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Organisations;

internal sealed class RoleAssignmentMap : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("roles");
        builder.HasKey(r => new { r.Workload, r.Person });
        builder.HasIndex(r => r.Person);
        builder.HasOne<Workload>().WithMany().HasForeignKey(r => r.Workload).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Cascade);
    }
}
