using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>Says a thing in the reader's language where a sentence is written down: both languages stand side by side.</summary>
internal static class LanguageWords
{
    /// <summary>The one of the two texts that the reader reads.</summary>
    public static string Say(this Language language, string en, string ja) => language is Language.Japanese ? ja : en;

    /// <summary>The code for HTML's and SARIF's language attributes.</summary>
    public static string Code(this Language language) => language.Say("en", "ja");

    /// <summary>Several names as a list that is read, not counted.</summary>
    public static string List(this Language language, IEnumerable<string> names) => string.Join(language.Say(", ", "、"), names);
}
