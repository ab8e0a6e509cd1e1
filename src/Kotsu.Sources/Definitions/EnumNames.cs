using System.Text;

namespace Kotsu.Sources.Definitions;

/// <summary>The values of an enum by the names that YAML gives them: kebab-case.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    /// <summary>By name, in the order of the enum.</summary>
    public static IReadOnlyDictionary<string, T> All { get; } = Enum.GetValues<T>().ToDictionary(v => Kebab(v.ToString()));

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
