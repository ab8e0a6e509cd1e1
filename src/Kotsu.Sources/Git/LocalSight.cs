namespace Kotsu.Sources.Git;

/// <summary>What sources may look at, in two steps.</summary>
/// <param name="Files">The files and the ages of their lines, without the history of paths.</param>
/// <param name="WithHistory">The same with the history, once it was walked through.</param>
public sealed record LocalSight(SourceContext Files, Task<SourceContext> WithHistory);
