using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Lenses.Reading;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Tests.Definitions;

/// <summary>The lenses of the checkout, read once.</summary>
internal static class OurLenses
{
    public static Questionnaire OperationalExcellence { get; } = Read("operational-excellence");

    public static Questionnaire ProductionEngineering { get; } = Read("production-engineering");

    public static IEnumerable<Questionnaire> All => [OperationalExcellence, ProductionEngineering];

    private static Questionnaire Read(string id)
    {
        var (lens, messages) = LensReader.Read(File.ReadAllBytes(Checkout.Path("lenses", id, "lens.json")), strict: true);
        Assert.Empty(messages.Select(m => m.Sentence.En));
        var (overlay, troubles) = OverlayReader.Read(File.ReadAllText(Checkout.Path("lenses", id, "overlay.yaml")), $"lenses/{id}/overlay.yaml", lens!);
        Assert.Empty(troubles.Select(t => $"{t.At}: {t.Reason.En}"));
        return new(new(id), lens!, overlay);
    }
}
