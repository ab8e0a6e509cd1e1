using System.Globalization;

namespace Kotsu.Storage.Reviews;

/// <summary>Days as the file keeps them: 2025-04-30.</summary>
internal static class Days
{
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Read(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
