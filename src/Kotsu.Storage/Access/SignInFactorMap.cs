using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kotsu.Storage.Access;

// All of a person's are taken away at once: one table, each kind with columns of its own.
internal sealed class SignInFactorMap : IEntityTypeConfiguration<SignInFactor>
{
    private const string Kind = "Kind";
    private const string Passkey = "passkey";

    public void Configure(EntityTypeBuilder<SignInFactor> builder)
    {
        builder.ToTable("factors");
        builder.HasKey(f => f.Id);
        builder.Property<string>(Kind).HasMaxLength(16);
        builder.HasDiscriminator<string>(Kind)
            .HasValue<PasswordRecord>("password")
            .HasValue<TotpRecord>("totp")
            .HasValue<PasskeyRecord>(Passkey);
        builder.HasIndex(f => f.Person);
        builder.HasIndex(nameof(SignInFactor.Person), Kind).IsUnique().HasFilter($"kind <> '{Passkey}'");
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.Person).OnDelete(DeleteBehavior.Cascade);
    }
}
