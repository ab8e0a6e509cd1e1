using Kotsu.Core.Snapshots;
using Kotsu.Sources.Runbooks;
using Kotsu.Sources.Tests.Alerts;

namespace Kotsu.Sources.Tests.Runbooks;

/// <summary>Reads pages that a test wrote down.</summary>
internal static class Pages
{
    public const string Whole = """
        ---
        owner_slack: "#player"
        last_reviewed_on: 2026-05-01
        review_in: 6 months
        ---
        # Start is slow

        ## Meaning
        The 95th percentile of the time to the first frame is above two seconds for ten minutes.

        ## Impact
        Members wait before each film, and one in ten gives up.

        ## Diagnosis
        1. See whether the origin answers slowly, or only the edge does. Compare both graphs for the last hour.

           ```bash
           $ kubectl -n play get pods
           NAME   READY   STATUS
           $ kubectl -n play logs deploy/origin --tail=100
           ```

        2. Look for a release in the last hour with `git log --since=1.hour`.

        ## Mitigation
        - Roll the release back with `kubectl -n play rollout undo deploy/origin` and watch the graph fall below one second again.
        """;

    public static async Task<Runbook> Read(string text, string path = "docs/runbooks/page.md") =>
        Assert.Single((await Looking.With(new RunbooksSource(), (path, text))).Seen<RunbooksSnapshot>().Runbooks);
}
