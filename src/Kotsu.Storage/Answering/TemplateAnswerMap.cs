using Kotsu.Core.Answering;
using Kotsu.Core.Shelf;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Answering;

internal sealed class TemplateAnswerMap : IEntityTypeConfiguration<TemplateAnswer>
{
    public void Configure(EntityTypeBuilder<TemplateAnswer> builder)
    {
        builder.ToTable("template_answers");
        builder.HasKey(a => new { a.Template, a.Lens, a.Question });
        builder.Property(a => a.Choices).AsJson();
        builder.Property(a => a.Notes).HasMaxLength(Answer.NotesMaxLength);
        builder.HasOne<ReviewTemplate>().WithMany().HasForeignKey(a => a.Template).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LensRecord>().WithMany().HasForeignKey(a => a.Lens).OnDelete(DeleteBehavior.Cascade);
    }
}
