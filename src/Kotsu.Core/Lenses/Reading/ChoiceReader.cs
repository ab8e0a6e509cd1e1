namespace Kotsu.Core.Lenses.Reading;

/// <summary>Reads a choice.</summary>
internal static class ChoiceReader
{
    public static Choice Read(LensNode node, UniqueIds ids)
    {
        node.WarnOfUnknownKeys("id", "title", "helpfulResource", "improvementPlan", "additionalResources");

        var choice = new Choice
        {
            Id = new(ids.Read(node, UniqueIds.Choices)),
            Title = node.RequiredText("title", LensFormat.TitleLength),
            HelpfulResource = ResourceReader.Read(node, "helpfulResource"),
            ImprovementPlan = ResourceReader.Read(node, "improvementPlan"),
            AdditionalResources = ResourceReader.ReadAdditional(node),
        };
        if (!choice.IsNone && ResourceReader.LacksText(node, "improvementPlan"))
        {
            node.Messages.Error(node.PointerOf("improvementPlan"), LensWords.NoPlan, LensWords.Plan);
        }

        return choice;
    }
}
