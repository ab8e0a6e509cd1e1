using System.Text.Json;
using Kotsu.Core.Lenses.Reading;

namespace Kotsu.Core.Tests.Lenses.Reading;

/// <summary>The lenses that others published. The manifest beside them says which keep the specification.</summary>
public sealed class PublishedLensesTests
{
    [Fact]
    public void All_22_are_read_with_every_question_choice_and_rule()
    {
        var lenses = Manifest();

        var read = lenses.ConvertAll(l => (l.File, Counts: CountsOf(LensReader.Read(BytesOf(l.File)))));

        Assert.Equal(22, lenses.Count);
        Assert.Equal(lenses.ConvertAll(l => (l.File, l.Counts)), read);
    }

    [Fact]
    public void Strict_mode_takes_exactly_those_that_keep_the_specification()
    {
        var lenses = Manifest();

        var taken = lenses.Where(l => LensReader.Read(BytesOf(l.File), strict: true).Lens is not null).Select(l => l.File);

        Assert.Equal(lenses.Where(l => l.IsStrictlyValid).Select(l => l.File), taken);
    }

    [Fact]
    public void The_one_with_NaN_is_told_by_line()
    {
        var messages = LensReader.Read(BytesOf("EMR-spark-lens_custom-lens-emr-spark-v1.0.json"), strict: true).Messages;

        Assert.Equal(2, messages.Count(m => m.Found.En.StartsWith("a bare NaN on line", StringComparison.Ordinal)));
    }

    private static string CountsOf(LensReading reading) => reading.Lens is not { } lens
        ? string.Join('\n', reading.Messages.Select(m => m.Sentence.En))
        : $"{lens.Pillars.Count} {lens.Questions.Count()} {lens.Questions.Sum(q => q.Choices.Count)} {lens.Questions.Sum(q => q.RiskRules.Count)}";

    private static byte[] BytesOf(string file) => File.ReadAllBytes(SharedData.Path($"lenses/{file}"));

    private static List<(string File, bool IsStrictlyValid, string Counts)> Manifest()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(SharedData.Path("lenses/MANIFEST.json")));
        return [.. manifest.RootElement.EnumerateArray().Select(l => (
            l.GetProperty("file").GetString()!,
            l.GetProperty("strictly_valid").GetBoolean(),
            $"{l.GetProperty("pillars")} {l.GetProperty("questions")} {l.GetProperty("choices")} {l.GetProperty("risk_rules")}"))];
    }
}
