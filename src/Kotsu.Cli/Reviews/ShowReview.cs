using Kotsu.Cli.Files;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Core.Reviews;

namespace Kotsu.Cli.Reviews;

/// <summary>Reviews, writes the report where it is wanted, and says by the exit code whether work was found.</summary>
public sealed class ShowReview(Caller caller, ReportRequest request)
{
    /// <summary>Runs once.</summary>
    public async Task<int> RunAsync(Look look, CancellationToken cancellationToken)
    {
        // Ten seconds of looking are not to end in "is a folder".
        var output = new OutputFile(caller, request.File);
        if (output.FindTrouble() is { } trouble)
        {
            return caller.Refuse(trouble);
        }

        var began = caller.Clock.GetTimestamp();
        var looked = await UseCases.ReviewAsync(look, caller, cancellationToken);
        var options = Rendering.Options(caller, look) with { Elapsed = caller.Clock.GetElapsedTime(began) };
        var refusal = await output.WriteAsync(Rendering.Of(looked, request, options), cancellationToken);
        return refusal is not null ? caller.Refuse(refusal) : ExitCode(looked.Report);
    }

    private int ExitCode(ReviewReport report) =>
        request.FailOn is not FailOn.None && report.Facts.Any(f => (int)f.Risk >= (int)request.FailOn) ? ExitCodes.WorkFound : ExitCodes.Clean;
}
