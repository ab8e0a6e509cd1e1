using System.Globalization;
using System.Text.Json;

namespace Kotsu.Bench.Server;

/// <summary>A lens of three pillars with 20 questions each, five choices a question.</summary>
internal static class BenchLens
{
    public const string Alias = "bench";
    public const string Prose = "The runbook was followed by two people who had never seen it; it took 40 minutes, and two of its steps were wrong. They were put right the same day.";

    private const int Pillars = 3;
    private const int QuestionsOfAPillar = 20;
    private const int Choices = 5;

    public static IReadOnlyList<string> Questions { get; } = [.. Enumerable.Range(1, Pillars * QuestionsOfAPillar).Select(q => string.Create(CultureInfo.InvariantCulture, $"question{q:D2}"))];

    /// <summary>The code of a practice that evidence can be given for.</summary>
    public static string Practice { get; } = $"{Alias}/{Questions[0]}/{Choice(Questions[0], 1)}";

    public static string Text { get; } = JsonSerializer.Serialize(new
    {
        schemaVersion = "2021-11-01",
        name = "Measurement",
        description = "Sixty questions for the measurement of the server.",
        pillars = Enumerable.Range(0, Pillars).Select(p => new
        {
            id = string.Create(CultureInfo.InvariantCulture, $"pillar{p}"),
            name = string.Create(CultureInfo.InvariantCulture, $"Pillar {p}"),
            questions = Questions.Skip(p * QuestionsOfAPillar).Take(QuestionsOfAPillar).Select(Question),
        }),
    });

    public static string Choice(string question, int number) => string.Create(CultureInfo.InvariantCulture, $"{question}_choice{number}");

    private static object Question(string id) => new
    {
        id,
        title = $"What is seen of {id}?",
        description = "What was seen, when, and by whom.",
        choices = Enumerable.Range(1, Choices).Select(c => new
        {
            id = Choice(id, c),
            title = string.Create(CultureInfo.InvariantCulture, $"Practice {c} of {id}"),
            helpfulResource = new { displayText = "Do it once a month, and write down what was seen." },
            improvementPlan = new { displayText = "Begin with the one that failed last." },
        }),
        riskRules = new object[]
        {
            new { condition = $"{Choice(id, 1)} && {Choice(id, 2)} && {Choice(id, 3)}", risk = "NO_RISK" },
            new { condition = Choice(id, 1), risk = "MEDIUM_RISK" },
            new { condition = "default", risk = "HIGH_RISK" },
        },
    };
}
