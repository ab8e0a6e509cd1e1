using System.Globalization;
using System.Text;
using Kotsu.Core.Evidence;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Statements;
using Kotsu.Server.Auth;
using Kotsu.Storage.Statements;

namespace Kotsu.Server.Api.Evidence;

/// <summary>What people said on the server, offered back to the repository as a patch that adds its files: reviewed like code.</summary>
internal static class StatementPatch
{
    public static void MapTo(RouteGroupBuilder api) => api.MapGet("/workloads/{workload}/statements.patch", GetAsync)
        .Needs(Need.In(Role.Spectator)).WithSummary("What was said here and no repository says yet, for git apply").Produces<string>(StatusCodes.Status200OK, "text/x-diff");

    /// <summary>The files that say it.</summary>
    public static IReadOnlyList<StatementFile> FilesOf(StatementSet said) =>
        [.. said.Evidence.Select(StatementFile.Of), .. said.Acceptances.Select(StatementFile.Of), .. said.Dismissals.Select(StatementFile.Of)];

    /// <summary>A patch that adds files, as git writes it. Empty where there are none.</summary>
    public static string Of(IEnumerable<StatementFile> files)
    {
        var patch = new StringBuilder();
        foreach (var file in files.DistinctBy(f => f.Path).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            // A statement escapes what is no visible character, so that every line break in it is one of YAML's.
            var lines = file.Text.TrimEnd('\n').Split('\n');
            patch.Append(CultureInfo.InvariantCulture, $"diff --git a/{file.Path} b/{file.Path}\nnew file mode 100644\n--- /dev/null\n+++ b/{file.Path}\n@@ -0,0 +1,{lines.Length} @@\n");
            foreach (var line in lines)
            {
                patch.Append('+').Append(line).Append('\n');
            }
        }

        return patch.ToString();
    }

    private static async Task<IResult> GetAsync(WorkloadId workload, Door door, IStore store, CancellationToken cancellationToken)
    {
        var said = await store.ReadAsync(door.Caller.Organisation, unit => OfferStatements.RunAsync(unit, workload), cancellationToken);
        return TypedResults.Text(Of(FilesOf(said)), "text/x-diff", Encoding.UTF8);
    }
}
