using System.Text;

namespace Kotsu.Sources.Definitions;

/// <summary>The values of an enum by the names that YAML gives them: kebab-case.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly T[] values = Enum.GetValues<T>();

    /// <summary>The names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All { get; } = Array.ConvertAll(Enum.GetNames<T>(), KebabCase.Of);

    /// <summary>The value that a key names; the first one, with trouble, where it names none.</summary>
    public static T Read(DefinitionFields fields, string key) => values[fields.OneOf(key, All)];

    /// <summary>The values that a list names; at least one.</summary>
    public static IReadOnlyList<T> ReadList(DefinitionFields fields, string key) => [.. fields.SomeOf(key, All).Select(i => values[i])];
}

/// <summary>AlertChains → alert-chains.</summary>
internal static class KebabCase
{
    public static string Of(string name)
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
