namespace Kotsu.Core.Lenses.Reading;

/// <summary>Reads the lens and its pillars.</summary>
internal static class LensRootReader
{
    public static Lens? Read(LensNode root)
    {
        if (!root.IsObject())
        {
            return null;
        }

        root.WarnOfUnknownKeys("schemaVersion", "name", "description", "pillars");
        if (root.Find("schemaVersion")?.AsText() != LensFormat.SchemaVersion)
        {
            root.Messages.Error(root.PointerOf("schemaVersion"), root.FoundAt("schemaVersion"), LensWords.Schema);
        }

        var ids = new UniqueIds();
        return new()
        {
            Name = root.RequiredText("name", LensFormat.TitleLength),
            Description = root.RequiredText("description", LensFormat.TextLength),
            Pillars = [.. root.RequiredList("pillars", 1, LensFormat.Pillars).Where(p => p.IsObject()).Select(p => ReadPillar(p, ids))],
        };
    }

    private static Pillar ReadPillar(LensNode pillar, UniqueIds ids)
    {
        pillar.WarnOfUnknownKeys("id", "name", "questions");

        return new(
            new(ids.Read(pillar, UniqueIds.Pillars)),
            pillar.RequiredText("name", LensFormat.TitleLength),
            [.. pillar.RequiredList("questions", 1, LensFormat.Questions).Where(q => q.IsObject()).Select(q => QuestionReader.Read(q, ids))]);
    }
}
