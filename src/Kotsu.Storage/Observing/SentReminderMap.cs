using Kotsu.Core.Observing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Observing;

internal sealed class SentReminderMap : IEntityTypeConfiguration<SentReminder>
{
    public void Configure(EntityTypeBuilder<SentReminder> builder)
    {
        builder.ToTable("sent_reminders");
        builder.HasKey(s => new { s.Organisation, s.Key });
        builder.Property(s => s.Key).HasMaxLength(128);
    }
}
