using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kotsu.Sources.Git;

/// <summary>How git names the content of a file: the hash of <c>blob &lt;size&gt; NUL &lt;content&gt;</c>.</summary>
/// <remarks>Source: gitformat-pack(5).</remarks>
internal static class BlobId
{
    /// <summary>The name; 40 or 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> content, bool isSha256)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content];
#pragma warning disable CA5350 // git names objects so; nothing is trusted because of it.
        return Convert.ToHexStringLower(isSha256 ? SHA256.HashData(whole) : SHA1.HashData(whole));
#pragma warning restore CA5350
    }
}
