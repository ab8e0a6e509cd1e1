using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Profiles;

/// <summary>The questions of every profile. Each answer names the viewpoints that it puts first.</summary>
public static class ProfileQuestionnaire
{
    /// <summary>The questions in their order.</summary>
    public static IReadOnlyList<ProfileQuestion> Questions { get; } =
    [
        new("stage", new("Where is the product in its life?", "プロダクトはどの段階にありますか。"), 1,
        [
            new("exploring", new("We are still finding out what users want.", "利用者が何を求めているかを探っています。"), [Viewpoint.Productivity]),
            new("growing", new("Users and load grow faster than the team.", "利用者と負荷がチームより速く増えています。"), [Viewpoint.Performance, Viewpoint.State]),
            new("steady", new("It earns, and has to keep running.", "収益の柱であり、動き続ける必要があります。"), [Viewpoint.State, Viewpoint.Cost]),
            new("ending", new("It will be replaced or ended.", "置き換えるか、終了する予定です。"), [Viewpoint.Lifecycle, Viewpoint.Cost]),
        ]),
        new("harm", new("What would hurt most?", "何が起きると最も困りますか。"), 2,
        [
            new("outage", new("It stops, or nobody notices that it stopped.", "止まること、または止まったことに気付かないこと。"), [Viewpoint.State]),
            new("breach", new("Somebody takes or changes what is not theirs.", "情報を盗まれたり書き換えられたりすること。"), [Viewpoint.Security]),
            new("slowness", new("It becomes slow while users wait.", "遅くなって利用者を待たせること。"), [Viewpoint.Performance]),
            new("bill", new("It costs more than it earns.", "収益より費用がかかること。"), [Viewpoint.Cost]),
            new("departure", new("The one person who knows leaves.", "知っている唯一の人がいなくなること。"), [Viewpoint.Productivity, Viewpoint.Lifecycle]),
        ]),
        new("aim", new("What shall be better in half a year?", "半年後に何を良くしたいですか。"), 2,
        [
            new("fewer-incidents", new("Fewer and shorter incidents.", "障害を減らし、短くする。"), [Viewpoint.State]),
            new("faster-changes", new("Changes reach users sooner.", "変更を早く利用者に届ける。"), [Viewpoint.Productivity]),
            new("less-toil", new("Less work that repeats itself.", "繰り返しの手作業を減らす。"), [Viewpoint.Productivity]),
            new("lower-cost", new("A lower bill for the same service.", "同じサービスを安く運用する。"), [Viewpoint.Cost]),
            new("newer-base", new("Supported versions everywhere.", "サポート中のバージョンにそろえる。"), [Viewpoint.Lifecycle, Viewpoint.Security]),
            new("smaller-footprint", new("Less energy for the same service.", "同じサービスを少ないエネルギーで動かす。"), [Viewpoint.Esg]),
        ]),
        new("duty", new("What are you held to?", "何を守る義務がありますか。"), 2,
        [
            new("contract", new("An availability that is in contracts.", "契約で定めた可用性。"), [Viewpoint.State, Viewpoint.Performance]),
            new("law", new("Laws about people's data or money.", "個人情報や金銭に関する法令。"), [Viewpoint.Security]),
            new("report", new("Reports about the environment and society.", "環境や社会に関する報告。"), [Viewpoint.Esg]),
            new("none", new("Nothing but our own word.", "自分たちで決めたことだけ。"), []),
        ]),
    ];

    /// <summary>The viewpoints that answers put first.</summary>
    /// <param name="answers">The chosen answers by question.</param>
    public static IReadOnlySet<Viewpoint> PrioritisedBy(IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        Questions.SelectMany(q => q.Choices.Where(c => answers.GetValueOrDefault(q.Id)?.Contains(c.Id) == true)).SelectMany(c => c.Viewpoints).ToHashSet();
}

/// <summary>A question of every profile.</summary>
/// <param name="Most">How many answers may be chosen; at least one must be.</param>
public sealed record ProfileQuestion(string Id, Words Title, int Most, IReadOnlyList<ProfileChoice> Choices);

/// <summary>An answer that a profile can choose.</summary>
/// <param name="Viewpoints">What it puts first; may be empty.</param>
public sealed record ProfileChoice(string Id, Words Title, IReadOnlyList<Viewpoint> Viewpoints);
