using System.Globalization;

namespace Kotsu.Core.Snapshots;

/// <summary>Tells equal names apart by their order, so that the first one keeps its plain key.</summary>
internal static class Ordinals
{
    /// <summary>Nothing for the first; <c>~2</c> for the second.</summary>
    public static string Suffix(int ordinal) => ordinal > 1 ? string.Create(CultureInfo.InvariantCulture, $"~{ordinal}") : "";
}
