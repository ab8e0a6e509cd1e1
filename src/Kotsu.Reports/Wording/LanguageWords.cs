using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>Says a thing in the reader's language where a sentence is written down: both languages stand side by side.</summary>
internal static class LanguageWords
{
    /// <summary>The one of the two texts that the reader reads.</summary>
    public static string Say(this Language language, string en, string ja) => language is Language.Japanese ? ja : en;

    /// <summary>The code for HTML's and SARIF's language attributes.</summary>
    public static string Code(this Language language) => language.Say("en", "ja");

    /// <summary>A text with a remark in brackets behind it: "Gone (9)", 「解消（9）」.</summary>
    public static string Remark(this Language language, string text, string remark) => language.Say($"{text} ({remark})", $"{text}（{remark}）");

    /// <summary>Several names as a list that is read, not counted.</summary>
    public static string List(this Language language, IEnumerable<string> names) => string.Join(language.Say(", ", "、"), names);
}
