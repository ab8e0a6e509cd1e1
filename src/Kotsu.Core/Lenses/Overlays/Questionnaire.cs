using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Overlays;

/// <summary>A lens joined with its overlay: every text in either language.</summary>
/// <remarks>Without an overlay the lens's own text stands for both languages.</remarks>
public sealed class Questionnaire
{
    private readonly Dictionary<PracticeCode, Practice> byCode;

    /// <summary>Joins the two.</summary>
    /// <param name="id">The lens's id.</param>
    /// <param name="lens">The lens.</param>
    /// <param name="overlay">An overlay that was read against <paramref name="lens"/>; null for a lens without one.</param>
    public Questionnaire(LensId id, Lens lens, Overlay? overlay)
    {
        Id = id;
        Lens = lens;
        Overlay = overlay;
        Practices = [.. PracticesOf(lens)];
        byCode = Practices.ToDictionary(p => p.Code);
    }

    /// <summary>The lens's id.</summary>
    public LensId Id { get; }

    /// <summary>The lens as its file says it.</summary>
    public Lens Lens { get; }

    /// <summary>The overlay; null for a lens without one.</summary>
    public Overlay? Overlay { get; }

    /// <summary>The lens's name.</summary>
    public Words Name => Overlay?.Name ?? Same(Lens.Name);

    /// <summary>What the lens is for.</summary>
    public Words Description => Overlay?.Description ?? Same(Lens.Description);

    /// <summary>Every choice but "none of these", in file order.</summary>
    public IReadOnlyList<Practice> Practices { get; }

    /// <summary>The practice with a code; null where the lens has none.</summary>
    public Practice? Find(PracticeCode code) => byCode.GetValueOrDefault(code);

    /// <summary>A pillar's name.</summary>
    public Words NameOf(Pillar pillar) => Overlay?.Pillars[pillar.Id].Name ?? Same(pillar.Name);

    /// <summary>What a pillar is about; null without an overlay: a lens has no place for it.</summary>
    public Words? DescriptionOf(Pillar pillar) => Overlay?.Pillars[pillar.Id].Description;

    /// <summary>A question's short code, such as <c>OPS07</c>; without an overlay its id.</summary>
    public string CodeOf(Question question) => Overlay?.Questions[question.Id].Code ?? question.Id.Value;

    /// <summary>The question.</summary>
    public Words TitleOf(Question question) => Overlay?.Questions[question.Id].Title ?? Same(question.Title);

    /// <summary>What the question is about; null where nothing says.</summary>
    public Words? DescriptionOf(Question question) =>
        Overlay?.Questions[question.Id].Description ?? (question.Description is { } text ? Same(text) : null);

    /// <summary>A choice's title, "none of these" too.</summary>
    public Words TitleOf(Choice choice) => (Overlay, choice.IsNone) switch
    {
        (null, _) => Same(choice.Title),
        (_, true) => Overlay.NoneOfThese,
        _ => Overlay.Practices[choice.Id].Title,
    };

    private IEnumerable<Practice> PracticesOf(Lens lens) =>
        from pillar in lens.Pillars
        from question in pillar.Questions
        from choice in question.Choices
        where !choice.IsNone
        select PracticeOf(pillar, question, choice);

    private Practice PracticeOf(Pillar pillar, Question question, Choice choice)
    {
        var ours = Overlay?.Practices[choice.Id];
        return new()
        {
            Code = ours?.Code ?? new($"{Id}/{question.Id}/{choice.Id}"),
            Pillar = pillar.Id,
            Question = question.Id,
            Choice = choice.Id,
            Risk = ours?.Risk ?? RiskRules.WithoutOnly(question, choice.Id),
            Title = TitleOf(choice),
            Improvement = ours?.Improvement ?? (choice.ImprovementPlan is { DisplayText: var text } ? Same(text) : null),
            Url = choice.HelpfulResource?.Url,
            Overlay = ours,
        };
    }

    private static Words Same(string text) => new(text, text);
}
