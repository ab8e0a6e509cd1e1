using Kotsu.Core.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Answering;

internal sealed class ReviewTemplateMap : IEntityTypeConfiguration<ReviewTemplate>
{
    public void Configure(EntityTypeBuilder<ReviewTemplate> builder)
    {
        builder.ToTable("templates");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Name).HasMaxLength(ReviewTemplate.NameMaxLength);
        builder.Property(t => t.Description).HasMaxLength(ReviewTemplate.DescriptionMaxLength);
        builder.HasIndex(t => new { t.Organisation, t.Name }).IsUnique();
    }
}
