namespace Kotsu.History;

/// <summary>A commit with a tag that names a version.</summary>
/// <param name="Name">The tag; of several the last in ordinal order. Without <c>refs/tags/</c>, as <see cref="GitPath.ToText"/> writes it.</param>
/// <param name="Commit">40 or 64 hexadecimal digits.</param>
/// <param name="At">Its commit date, in UTC. The date of the tag itself does not count: not every tag has one.</param>
public sealed record Release(string Name, string Commit, DateTimeOffset At);

/// <summary>How often is released.</summary>
/// <param name="Last">The newest release; null where there is none.</param>
/// <param name="InYear">Releases of the 365 days before.</param>
/// <param name="MedianDays">Middle of the days from one release to the next, of those that ended in these 365 days; null where there is none.</param>
public sealed record ReleaseRhythm(Release? Last, int InYear, double? MedianDays);

/// <summary>How long written changes wait for a release: from the author date to the commit date of the earliest release that holds them.</summary>
/// <remarks>
/// Over commits of the tip that are no merges and were committed in the 365 days before. A commit that no release holds yet is not among them, so in
/// a time of few releases the true figure is higher: look at <paramref name="Waiting"/> too. An author date after the release counts as no wait.
/// </remarks>
/// <param name="Commits">Commits that the figures are made of.</param>
/// <param name="MedianDays">Middle; null where there is no commit.</param>
/// <param name="P85Days">85 of 100 commits waited no longer; null where there is no commit.</param>
/// <param name="Waiting">Commits of the tip, of any age, that are no merges and that no release holds yet.</param>
public sealed record LeadTime(int Commits, double? MedianDays, double? P85Days, int Waiting);
