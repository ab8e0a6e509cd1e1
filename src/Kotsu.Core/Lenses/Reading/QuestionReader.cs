namespace Kotsu.Core.Lenses.Reading;

/// <summary>Reads a question with its choices and rules.</summary>
internal static class QuestionReader
{
    public static Question Read(LensNode node, UniqueIds ids)
    {
        node.WarnOfUnknownKeys("id", "title", "description", "helpfulResource", "choices", "riskRules");

        var id = ids.Read(node, UniqueIds.Questions);
        var choices = ReadChoices(node);
        return new()
        {
            Id = new(id),
            Title = ReadTitle(node) ?? id,
            Description = node.OptionalText("description", LensFormat.TextLength),
            HelpfulResource = ResourceReader.Read(node, "helpfulResource"),
            Choices = choices,
            RiskRules = RiskRuleReader.Read(node, [.. choices.Select(c => c.Id)]),
        };
    }

    /// <summary>The title; null, with a message, where a published lens has none either: the question's id then stands for it.</summary>
    private static string? ReadTitle(LensNode node)
    {
        if (node.Find("title")?.AsText() is { Length: > 0 })
        {
            return node.RequiredText("title", LensFormat.TitleLength);
        }

        node.Messages.Tolerated(node.PointerOf("title"), node.FoundAt("title"), LensWords.Text(1, LensFormat.TitleLength));
        return null;
    }

    private static List<Choice> ReadChoices(LensNode node)
    {
        var ids = new UniqueIds();
        return [.. node.RequiredList("choices", 1, LensFormat.Choices).Where(c => c.IsObject()).Select(c => ChoiceReader.Read(c, ids))];
    }
}
