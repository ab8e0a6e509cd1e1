namespace Kotsu.Demo.Repositories;

/// <summary>What runs come to.</summary>
/// <param name="Finished">Those with a verdict.</param>
/// <param name="Failed">Those of them that failed.</param>
/// <param name="Median">Minutes to the verdict in the middle, to a tenth; 0 where none finished.</param>
/// <param name="P85">Minutes within which 85 of 100 had their verdict, by the nearest rank, to a tenth; 0 where none finished.</param>
internal sealed record PipelineFigures(int Finished, int Failed, int Cancelled, double Median, double P85)
{
    /// <summary>Of some runs of one workflow.</summary>
    public static PipelineFigures Of(IEnumerable<PipelineRun> runs)
    {
        var all = runs.ToList();
        var minutes = all.Where(r => r.Outcome is not RunOutcome.Cancelled).Select(r => r.Minutes).Order().ToList();
        return new(minutes.Count, all.Count(r => r.Outcome is RunOutcome.Failure), all.Count - minutes.Count, At(minutes, 0.5), At(minutes, 0.85));
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Count) - 1], 1);
}
