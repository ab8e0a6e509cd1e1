namespace Kotsu.Core.Text;

/// <summary>One text in both languages.</summary>
/// <param name="En">The English text; never empty where the text is required.</param>
/// <param name="Ja">The Japanese text; never empty where the text is required.</param>
public sealed record Words(string En, string Ja)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language is Language.Japanese ? Ja : En;
}
