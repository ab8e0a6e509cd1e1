using Kotsu.Core.Histories;
using Kotsu.History;

namespace Kotsu.Sources.Git;

/// <summary>Tells how often is released, and how long changes wait for it.</summary>
public static class ReleaseFacts
{
    /// <summary>The figures at the end of the day of the look, in UTC; null for a folder without history.</summary>
    public static ReleaseFigures? Find(SourceContext context)
    {
        if (context.Contributions is not PathHistory { Releases: var releases })
        {
            return null;
        }

        var end = new DateTimeOffset(context.ObservedOn.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        var rhythm = releases.RhythmAt(end);
        return new()
        {
            Tags = releases.Tags,
            IsCut = releases.IsCut,
            Last = rhythm.Last?.Name,
            LastOn = rhythm.Last is { } last ? new WorkloadDays(context.Declaration.TimeZone).Of(last.At) : null,
            InYear = rhythm.InYear,
            MedianDays = rhythm.MedianDays,
            LeadTime = rhythm.Last is not null && releases.LeadTimeAt(end) is var lead ? new(lead.Commits, lead.MedianDays, lead.P85Days, lead.Waiting) : null,
        };
    }
}
