using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;

namespace Kotsu.Sources.Definitions;

/// <summary>Reads <c>overlay.yaml</c> beside a lens and joins it with the lens: English texts that the lens has are not said twice.</summary>
public static class OverlayReader
{
    private static readonly string[] keys = ["lens", "edition", "name", "description", "noneOfThese", "pillars", "questions"];

    private static readonly string[] pillarKeys = ["id", "name", "description"];

    /// <summary>Reads one overlay. Never throws for what the text holds.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="lens">The lens that it stands beside: every pillar, question and choice of it must have its entry.</param>
    public static DefinitionReading<Overlay> Read(string text, string path, Lens lens)
    {
        var troubles = new DefinitionTroubles(path, text);
        return DefinitionFile.Open(text, troubles, keys) is { } fields ? troubles.Judge(Read(fields, lens)) : troubles.Judge<Overlay>(null);
    }

    private static Overlay Read(DefinitionFields fields, Lens lens)
    {
        var questions = new OverlayQuestions(lens);
        questions.Read(fields);
        return new()
        {
            Lens = new(fields.RequiredText("lens")),
            Edition = new(fields.RequiredText("edition")),
            Name = fields.Words("name", lens.Name),
            Description = fields.Words("description", lens.Description),
            NoneOfThese = fields.Words("noneOfThese", NoneOf(lens)),
            Pillars = ReadPillars(fields, lens),
            Questions = questions.ByQuestion,
            Practices = questions.ByChoice,
        };
    }

    private static string NoneOf(Lens lens) =>
        lens.Questions.SelectMany(q => q.Choices).FirstOrDefault(c => c.IsNone)?.Title ?? "None of these";

    private static Dictionary<PillarId, PillarOverlay> ReadPillars(DefinitionFields fields, Lens lens)
    {
        var entries = new OverlayEntries<Pillar>(fields, "pillars", lens.Pillars.ToDictionary(p => p.Id.Value));
        var pillars = new Dictionary<PillarId, PillarOverlay>();
        foreach (var (entry, pillar) in entries.Read(pillarKeys))
        {
            pillars[pillar.Id] = new(entry.Words("name", pillar.Name), entry.Words("description"));
        }

        return pillars;
    }
}
