using Kotsu.Core.Findings;

namespace Kotsu.Engine.Explaining;

/// <summary>Fingerprints as people type them: the first eight digits are enough.</summary>
internal static class Fingerprints
{
    private const int Shortest = 8;

    /// <summary>Whether <paramref name="typed"/> begins like <paramref name="fingerprint"/>, with enough digits.</summary>
    public static bool Means(string typed, Fingerprint fingerprint) =>
        typed.Length >= Shortest && fingerprint.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
