using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Text;

namespace Kotsu.Server.Api.Lenses;

/// <summary>A questionnaire in the reader's language.</summary>
/// <param name="Version">The number of the lens's version.</param>
internal sealed record QuestionnaireView(LensId Lens, string Version, string Name, IReadOnlyList<PillarView> Pillars)
{
    /// <param name="first">The ids of questions that a workload's profile puts first.</param>
    public static QuestionnaireView Of(Questionnaire lens, string version, IReadOnlySet<string> first, Language language)
    {
        var practices = lens.Practices.ToDictionary(p => (p.Question, p.Choice));
        return new(lens.Id, version, lens.Name.In(language), [.. lens.Lens.Pillars.Select(pillar => new PillarView(
            pillar.Id.Value,
            lens.NameOf(pillar).In(language),
            [.. pillar.Questions.Select(q => QuestionView.Of(lens, q, language) with
            {
                IsPrioritised = first.Contains(q.Id.Value),
                Choices = [.. q.Choices.Select(c => ChoiceView.Of(lens.TitleOf(c), c, practices.GetValueOrDefault((q.Id, c.Id)), language))],
            })]))]);
    }
}

/// <summary>A group of questions.</summary>
internal sealed record PillarView(string Id, string Title, IReadOnlyList<QuestionView> Questions);

/// <summary>A question with its practices.</summary>
internal sealed record QuestionView
{
    public required QuestionId Id { get; init; }

    /// <summary>Such as <c>OPS07</c>; the id where the lens gives none.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string? HelpUrl { get; init; }

    /// <summary>Whether the workload's profile puts it first.</summary>
    public bool IsPrioritised { get; init; }

    public IReadOnlyList<ChoiceView> Choices { get; init; } = [];

    public static QuestionView Of(Questionnaire lens, Question question, Language language) => new()
    {
        Id = question.Id,
        Code = lens.CodeOf(question),
        Title = lens.TitleOf(question).In(language),
        Description = lens.DescriptionOf(question)?.In(language) ?? "",
        HelpUrl = question.HelpfulResource?.Url,
    };
}

/// <summary>A practice that can be ticked, or "none of these".</summary>
internal sealed record ChoiceView
{
    public required ChoiceId Id { get; init; }

    /// <summary>The practice's code; empty for "none of these".</summary>
    public required string Code { get; init; }

    /// <summary>Whether it says "none of these": then nothing below but the title says anything.</summary>
    public required bool IsNone { get; init; }

    public required string Title { get; init; }

    /// <summary>What would prove it; where nobody wrote that, the lens's own words. May be empty.</summary>
    public required string Description { get; init; }

    /// <summary>What to do first; may be empty.</summary>
    public required string Improvement { get; init; }

    /// <summary>Why, in a sentence; may be empty.</summary>
    public required string Intent { get; init; }

    /// <summary>How it goes wrong in real teams; may be empty.</summary>
    public required string AntiPattern { get; init; }

    /// <summary>Probing questions: "show me …"; may be empty.</summary>
    public required IReadOnlyList<string> AskFor { get; init; }

    /// <summary>An invented team before; may be empty.</summary>
    public required string ExampleAsIs { get; init; }

    /// <summary>The same team after; may be empty.</summary>
    public required string ExampleToBe { get; init; }

    /// <summary>The catalogue's risk; null for "none of these".</summary>
    public required PracticeRisk? AwsRisk { get; init; }

    /// <summary>Null for "none of these".</summary>
    public required Viewpoint? Viewpoint { get; init; }

    /// <summary>Person-days from nothing to the first proof; null where nobody estimated it.</summary>
    public required double? Effort { get; init; }

    /// <summary>Practices that the same work also supports; may be empty.</summary>
    public required IReadOnlyList<PracticeCode> Related { get; init; }

    public required string? HelpUrl { get; init; }

    /// <param name="practice">Null for "none of these".</param>
    public static ChoiceView Of(Words title, Choice choice, Practice? practice, Language language)
    {
        var ours = practice?.Overlay;
        return new()
        {
            Id = choice.Id,
            Code = practice?.Code.Value ?? "",
            IsNone = choice.IsNone,
            Title = title.In(language),
            Description = ours?.Proof.In(language) ?? choice.HelpfulResource?.DisplayText ?? "",
            Improvement = practice?.Improvement?.In(language) ?? "",
            Intent = ours?.Intent.In(language) ?? "",
            AntiPattern = ours?.AntiPattern.In(language) ?? "",
            AskFor = [.. (ours?.Ask ?? []).Select(a => a.In(language))],
            ExampleAsIs = ours?.AsIs.In(language) ?? "",
            ExampleToBe = ours?.ToBe.In(language) ?? "",
            AwsRisk = practice?.Risk,
            Viewpoint = practice is null ? null : ours?.Viewpoint ?? Core.Findings.Viewpoint.State,
            Effort = ours?.EffortInDays,
            Related = ours?.Related ?? [],
            HelpUrl = practice?.Url,
        };
    }
}
