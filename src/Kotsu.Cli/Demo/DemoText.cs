using System.Globalization;
using System.Text;
using Kotsu.Cli.Host;
using Kotsu.Demo;

namespace Kotsu.Cli.Demo;

/// <summary>What is printed before the demo is served.</summary>
internal static class DemoText
{
    private const int DaysUntilTold = 14;

    /// <summary>What there is, where it lies, and how old it is.</summary>
    public static string Of(DemoFolder folder, DemoMark mark, Caller caller)
    {
        var world = DemoWorld.Describe();
        var text = new StringBuilder();
        text.AppendLine(caller.Say(
            string.Create(CultureInfo.InvariantCulture, $"The demo: a video service with {world.Members:N0} members; {world.SignUps:N0} sign up and {world.Leaving:N0} leave in a month."),
            string.Create(CultureInfo.InvariantCulture, $"デモ: 会員{world.Members:N0}人の動画配信サービス。月に{world.SignUps:N0}人が入会し、{world.Leaving:N0}人が退会しています。")));
        foreach (var (name, state) in world.Workloads)
        {
            text.Append("  ").Append(name.In(mark.Language)).Append(" · ").AppendLine(caller.Say(state));
        }

        var flagship = world.Flagship.In(mark.Language);
        text.AppendLine(caller.Say(
            $"Begin with {flagship}: five facts to check, with the lines that show them.",
            $"まず {flagship} を開いてください。すぐ確かめられる事実が五つ、該当行とともに並んでいます。"));
        if (mark.Language != caller.Language)
        {
            text.AppendLine(caller.Say(
                "It was made in Japanese; in English it is made in another folder: --lang en --data DIR.",
                "このデモは英語で作成されています。日本語では、--lang ja --data DIR で別のフォルダーに作成できます。"));
        }

        text.AppendLine(caller.Say(
            $"Everybody in it is a role. It lies in {folder.Path}; remove that folder to begin anew.",
            $"登場する人はすべて役割名です。データは {folder.Path} にあります。このフォルダーを削除すると最初から作り直せます。"));
        var age = DemoWorld.TodayOf(caller.Clock.GetUtcNow()).DayNumber - mark.MadeOn.DayNumber;
        if (age >= DaysUntilTold)
        {
            text.AppendLine(caller.Say($"It was made {age} days ago, and has aged since.", $"{age}日前に作成したもので、その分だけ古くなっています。"));
        }

        return text.ToString();
    }
}
