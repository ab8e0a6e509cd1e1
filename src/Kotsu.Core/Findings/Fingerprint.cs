using System.Security.Cryptography;
using System.Text;

namespace Kotsu.Core.Findings;

/// <summary>Tells a finding from every other for as long as its subject lives, wherever its line moves.</summary>
/// <param name="Value">32 lower-case hexadecimal digits.</param>
public readonly record struct Fingerprint(string Value)
{
    /// <summary>The fingerprint of what <paramref name="probe"/> says of <paramref name="subject"/>.</summary>
    /// <param name="repository">Identity of the repository, never a path; empty while it has none.</param>
    public static Fingerprint Of(ProbeId probe, string repository, Subject subject)
    {
        var anchor = $"{probe.Value}\n{repository}\n{subject.Id}";
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(anchor)).AsSpan(0, 16)));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
