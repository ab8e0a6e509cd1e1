namespace Kotsu.Core.Text;

/// <summary>The two languages in which everything is said. Neither is a translation of the other.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>日本語.</summary>
    Japanese,
}
