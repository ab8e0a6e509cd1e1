using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>What was reviewed, in a few words.</summary>
internal static class WorkloadWords
{
    /// <summary>" @ 4f2c1e9", with what else was read; or that there is no history.</summary>
    public static string At(ReportedWorkload workload, Language language)
    {
        if (workload.Commit is not { } commit)
        {
            return language.Say(" · no git history", " · git履歴なし");
        }

        return " @ " + Short(commit) + (workload.IsWorkTree ? language.Say(" + uncommitted", " + 未コミット分") : "");
    }

    /// <summary>The first seven digits of a commit.</summary>
    public static string Short(string commit) => commit.Length > 7 ? commit[..7] : commit;

    /// <summary>A remark where older history is cut off.</summary>
    public static string Shallow(ReportedWorkload workload, Language language) =>
        workload.IsShallow ? language.Say(" (shallow: ages are at least)", "（浅い複製: 経過日数は下限）") : "";
}
