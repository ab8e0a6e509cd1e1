using System.Globalization;
using System.Text.Json;

namespace Kotsu.Demo.Repositories;

/// <summary>The runs of some days, as they are handed over.</summary>
/// <param name="To">The last day.</param>
/// <param name="Pushes">Those of each push.</param>
/// <param name="Nights">Those of the night.</param>
internal sealed record PipelineWeek(DateOnly From, DateOnly To, IReadOnlyList<PipelineRun> Pushes, IReadOnlyList<PipelineRun> Nights)
{
    private static readonly JsonWriterOptions indented = new() { Indented = true };

    /// <summary>What the pushes come to.</summary>
    public PipelineFigures Figures => PipelineFigures.Of(Pushes);

    /// <summary>As a file; runs are named as GitHub's API names them.</summary>
    /// <param name="workflow">Whose figures stand first.</param>
    /// <param name="budget">Minutes.</param>
    public byte[] ToFile(string workflow, int budget)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, indented))
        {
            json.WriteStartObject();
            json.WriteString("about", "Made up for the demo of Kotsu.");
            json.WriteString("workflow", workflow);
            json.WriteString("from", Text(From));
            json.WriteString("to", Text(To));
            json.WriteNumber("budget_minutes", budget);
            json.WriteNumber("finished", Figures.Finished);
            json.WriteNumber("failed", Figures.Failed);
            json.WriteNumber("cancelled", Figures.Cancelled);
            json.WriteNumber("median_minutes", Figures.Median);
            json.WriteNumber("p85_minutes", Figures.P85);
            json.WriteStartArray("workflow_runs");
            Pushes.Concat(Nights).ToList().ForEach(run => Write(json, run));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, PipelineRun run)
    {
        json.WriteStartObject();
        json.WriteString("path", run.Workflow);
        json.WriteNumber("run_number", run.Number);
        json.WriteString("head_sha", run.Commit);
        json.WriteString("head_branch", "main");
        json.WriteString("created_at", Text(run.AskedAt));
        json.WriteString("run_started_at", Text(run.StartedAt));
        json.WriteString("updated_at", Text(run.EndedAt));
        json.WriteString("conclusion", run.Outcome switch { RunOutcome.Success => "success", RunOutcome.Failure => "failure", _ => "cancelled" });
        json.WriteEndObject();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
