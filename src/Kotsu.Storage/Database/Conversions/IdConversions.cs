using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kotsu.Storage.Database.Conversions;

/// <summary>Ids are kept as their text.</summary>
internal static class IdConversions
{
    public static void AddTo(ModelConfigurationBuilder conventions)
    {
        foreach (var id in typeof(EntityIds).Assembly.GetTypes().Where(IdJson.IsEntityId))
        {
            conventions.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id)).HaveMaxLength(EntityIds.Length);
        }

        conventions.Properties<LensId>().HaveConversion<LensIdConverter>().HaveMaxLength(128);
        conventions.Properties<QuestionId>().HaveConversion<QuestionIdConverter>().HaveMaxLength(128);
        conventions.Properties<ProbeId>().HaveConversion<ProbeIdConverter>().HaveMaxLength(128);
        conventions.Properties<Fingerprint>().HaveConversion<FingerprintConverter>().HaveMaxLength(EntityIds.Length);
        conventions.Properties<PracticeCode>().HaveConversion<PracticeCodeConverter>().HaveMaxLength(300);
    }

    private sealed class EntityIdConverter<TId>() : ValueConverter<TId, string>(id => id.Value, value => Make<TId>(value))
        where TId : struct, IEntityId<TId>;

    // An expression tree may not name a static abstract member.
    private static TId Make<TId>(string value)
        where TId : struct, IEntityId<TId> => TId.From(value);

    private sealed class LensIdConverter() : ValueConverter<LensId, string>(id => id.Value, value => new(value));

    private sealed class QuestionIdConverter() : ValueConverter<QuestionId, string>(id => id.Value, value => new(value));

    private sealed class ProbeIdConverter() : ValueConverter<ProbeId, string>(id => id.Value, value => new(value));

    private sealed class FingerprintConverter() : ValueConverter<Fingerprint, string>(print => print.Value, value => new(value));

    private sealed class PracticeCodeConverter() : ValueConverter<PracticeCode, string>(code => code.Value, value => new(value));
}
