using System.IO.Compression;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kotsu.Storage.Database.Conversions;

/// <summary>Large values that no query looks into are kept as JSON compressed by Brotli: the texts in them repeat themselves.</summary>
internal static class CompressedJson
{
    /// <summary>Keeps a property as compressed JSON.</summary>
    public static PropertyBuilder<T> AsCompressedJson<T>(this PropertyBuilder<T> property)
        where T : class
    {
        property.HasConversion(
            new ValueConverter<T, byte[]>(value => Compress(value), bytes => Expand<T>(bytes)),
            new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value.GetHashCode(), value => value));
        return property;
    }

    private static byte[] Compress<T>(T value)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal))
        {
            StoredJson.Write(value, brotli);
        }

        return bytes.ToArray();
    }

    private static T Expand<T>(byte[] bytes)
    {
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return StoredJson.Read<T>(brotli);
    }
}
