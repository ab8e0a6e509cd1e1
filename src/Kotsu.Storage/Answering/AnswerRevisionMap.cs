using Kotsu.Core.Answering;
using Kotsu.Storage.Database.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Answering;

internal sealed class AnswerRevisionMap : IEntityTypeConfiguration<AnswerRevision>
{
    public void Configure(EntityTypeBuilder<AnswerRevision> builder)
    {
        builder.ToTable("answer_revisions");
        builder.HasKey(r => new { r.Review, r.Question, r.Version });
        builder.Property(r => r.Content).AsJson();
        builder.HasOne<Review>().WithMany().HasForeignKey(r => r.Review).OnDelete(DeleteBehavior.Cascade);
    }
}
