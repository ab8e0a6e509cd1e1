namespace Kotsu.Core.Lenses.Editions;

/// <summary>What is known of one edition of a questionnaire: facts only, ids and short titles.</summary>
/// <param name="Questions">Codes of the questions whose practices are known; an earlier edition may be known in part.</param>
/// <param name="Practices">The practices of these questions, in the order of their codes.</param>
public sealed record Edition(EditionId Id, IReadOnlyList<string> Questions, IReadOnlyList<EditionPractice> Practices);

/// <summary>A practice as an edition names it.</summary>
/// <param name="Title">The publisher's short title, in English.</param>
public sealed record EditionPractice(PracticeCode Code, string Title)
{
    /// <summary>Code of its question: <c>OPS07</c> of <c>OPS07-BP03</c>.</summary>
    public string Question => Code.Value[..Math.Max(0, Code.Value.LastIndexOf('-'))];
}

/// <summary>The editions of a questionnaire and what became of its practices.</summary>
/// <param name="Source">Where the facts come from.</param>
/// <param name="Editions">Oldest first; the last is the current one and known whole.</param>
public sealed record EditionHistory(LensId Lens, string Source, IReadOnlyList<Edition> Editions, IReadOnlyList<Succession> Successions);
