using Kotsu.Core.Answering;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Answering;

internal sealed class AnswerMap : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.ToTable("answers");
        builder.HasKey(a => new { a.Review, a.Question });
        builder.Property(a => a.Choices).AsJson();
        builder.Property(a => a.Notes).HasMaxLength(Answer.NotesMaxLength);
        builder.Property(a => a.AsIs).HasMaxLength(Answer.NotesMaxLength);
        builder.Property(a => a.ToBe).HasMaxLength(Answer.NotesMaxLength);
        builder.Property(a => a.OurRiskReason).HasMaxLength(Answer.NotesMaxLength);
        builder.Property(a => a.OriginId).HasMaxLength(64);
        builder.Ignore(a => a.Ticked);
        builder.Ignore(a => a.NotApplicable);
        builder.HasOne<Review>().WithMany().HasForeignKey(a => a.Review).OnDelete(DeleteBehavior.Cascade);
    }
}
