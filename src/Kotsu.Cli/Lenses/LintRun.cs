using Kotsu.Cli.Files;
using Kotsu.Cli.Help;
using Kotsu.Cli.Host;
using Kotsu.Cli.Reviews;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Engine.Lenses;
using Kotsu.Reports.Lenses;
using Kotsu.Reports.Lenses.Linting;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Lenses;

/// <summary>Lints files, writes the report where it is wanted, and says by the exit code what was found.</summary>
internal sealed class LintRun(Caller caller, IReadOnlyList<string> files, LintRequest request)
{
    /// <summary>The files as they were named.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>Runs once.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var output = new OutputFile(caller, request.File);
        if (output.FindTrouble() is { } trouble)
        {
            return caller.Refuse(trouble);
        }

        var report = LintLensFiles.Run(files, request.IsStrict);
        var refusal = await output.WriteAsync(Rendered(report), cancellationToken);
        return refusal is null ? ExitCode(report) : caller.Refuse(refusal);
    }

    private string Rendered(LintReport report) => request.Format switch
    {
        ReportFormat.Json => LensJsonText.Of(report),
        ReportFormat.Sarif => LintSarif.Render(report, caller.Language, PrintVersion.Version),
        _ => LintText.Of(report, request.File is null ? Rendering.Options(caller) : Rendering.Options(caller) with { Palette = Palette.Off }),
    };

    // That a file could not be judged weighs more than what was found in the others: a script must not take silence for health.
    private int ExitCode(LintReport report) =>
        !report.IsComplete ? ExitCodes.Usage
        : request.FailOn is { } severity && report.HasAtLeast(severity) ? ExitCodes.WorkFound
        : ExitCodes.Clean;
}
