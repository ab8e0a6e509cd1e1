namespace Kotsu.Engine.Reviewing;

/// <summary>Where a workload lies, for whoever opens the stores beside it.</summary>
/// <param name="Root">Full path of the root of the work tree, of the folder without git, or of the bare repository.</param>
/// <param name="IsBare">A repository without a work tree: nothing is written into it.</param>
public sealed record WorkloadPlace(string Root, bool IsBare);
