using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Editions;

/// <summary>What became of the ticks of an old edition.</summary>
/// <param name="From">The edition under which people answered.</param>
/// <param name="To">The present edition.</param>
/// <param name="Carried">Ticks that mean the same today, in the order of the present codes.</param>
/// <param name="NotCarried">Ticks that people must give again, with the reason, in the order of the old codes.</param>
public sealed record CarriedAnswers(EditionId From, EditionId To, IReadOnlyList<CarriedTick> Carried, IReadOnlyList<LostTick> NotCarried);

/// <summary>A tick that was carried over.</summary>
/// <param name="Was">The practices that were ticked: one, or all parts of a merged one.</param>
/// <param name="Now">The practice that counts as ticked.</param>
/// <param name="Kind">Same, Moved or Merged.</param>
public sealed record CarriedTick(IReadOnlyList<PracticeCode> Was, PracticeCode Now, SuccessionKind Kind);

/// <summary>A tick that was not carried over.</summary>
/// <param name="Practice">By its old code.</param>
/// <param name="Kind">What became of the practice; null where the edition has no such practice, or the edition itself is not known.</param>
/// <param name="Ask">The practices to ask about instead; often none.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record LostTick(PracticeCode Practice, SuccessionKind? Kind, IReadOnlyList<PracticeCode> Ask, Words Reason);
