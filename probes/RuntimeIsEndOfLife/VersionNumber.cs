using System.Globalization;

namespace Kotsu.Probes.RuntimeIsEndOfLife;

/// <summary>Versions as lists of numbers.</summary>
internal static class VersionNumber
{
    /// <summary>Orders versions part by part; 3.10 is above 3.9.</summary>
    public static IComparer<int[]> Order { get; } = Comparer<int[]>.Create(Compare);

    /// <summary>The numbers that a text begins with: 3, 8, 10 of <c>3.8.10-slim</c>; empty for a name.</summary>
    public static int[] Of(string version)
    {
        var numbers = new List<int>();
        foreach (var part in version.Split('.'))
        {
            var digits = part.TakeWhile(char.IsAsciiDigit).Count();
            if (digits == 0 || !int.TryParse(part.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                break;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>Whether <paramref name="version"/> begins with all numbers of <paramref name="start"/>, which has at least one.</summary>
    public static bool BeginsWith(int[] version, int[] start) => start.Length > 0 && version.AsSpan().StartsWith(start);

    private static int Compare(int[] one, int[] other) => one.AsSpan().SequenceCompareTo(other);
}
