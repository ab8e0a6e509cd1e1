using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Server.Api.Standings;

/// <summary>How hope moved, and why.</summary>
/// <param name="Since">The day of the earlier state.</param>
/// <param name="FromHope">Ratio, 0–1.</param>
/// <param name="ToHope">Ratio, 0–1.</param>
/// <param name="Points">Percentage points for every kind (ageing, catalogue, notApplicable, newSubjects, found, work, dismissals, acceptances); below 0 lowers hope. They add up to the whole.</param>
/// <param name="Sentence">In the reader's language.</param>
internal sealed record MovementView(DateOnly Since, double FromHope, double ToHope, IReadOnlyDictionary<string, double> Points, string Sentence)
{
    public static MovementView? Of(Movement? movement, Language language) => movement is null
        ? null
        : new(movement.Since, movement.HopeBefore, movement.HopeNow, movement.Bars.ToDictionary(b => b.Kind, b => b.Points), MovementWords.Sentence(movement, language));
}
