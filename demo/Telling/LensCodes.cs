using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Engine.Catalogues;

namespace Kotsu.Demo.Telling;

/// <summary>What the codes of the model mean in the lenses that ship with Kotsu.</summary>
internal static class LensCodes
{
    private static readonly Lazy<IReadOnlyList<Questionnaire>> lenses = new(() => [.. LensCatalogue.Shipped.Select(id => LensCatalogue.Find(id).Lens!)]);

    /// <summary>The question with a code such as <c>OPS07</c>, and its lens.</summary>
    /// <exception cref="DemoIsWrongException">There is none.</exception>
    public static (LensId Lens, QuestionId Question) Question(string code) => (
        from lens in lenses.Value
        from practice in lens.Practices
        where practice.Code.Value.StartsWith(code + "-BP", StringComparison.Ordinal)
        select ((LensId, QuestionId)?)(lens.Id, practice.Question)).FirstOrDefault() ?? throw new DemoIsWrongException($"No question {code}.");

    /// <summary>The choice of a best practice of a question.</summary>
    /// <exception cref="DemoIsWrongException">There is none.</exception>
    public static string Choice(string question, int bestPractice) => Find($"{question}-BP{bestPractice:00}").Choice.Value;

    /// <summary>The number of a practice in its question.</summary>
    public static int NumberOf(string practice) => int.Parse(practice.AsSpan(practice.Length - 2), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The code of the question of a practice.</summary>
    public static string QuestionOf(string practice) => practice[..practice.LastIndexOf("-BP", StringComparison.Ordinal)];

    /// <summary>The practice with a code.</summary>
    /// <exception cref="DemoIsWrongException">There is none.</exception>
    public static Practice Find(string practice) =>
        lenses.Value.Select(l => l.Find(new(practice))).FirstOrDefault(p => p is not null) ?? throw new DemoIsWrongException($"No practice {practice}.");
}
