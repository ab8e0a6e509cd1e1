using Kotsu.Core.Text;
using Kotsu.Demo.Model;

namespace Kotsu.Demo.Repositories;

/// <summary>Lets the code of a repository grow, one small commit after the other.</summary>
/// <param name="joined">How many days ago somebody came; who is not named was always there.</param>
internal sealed class CodeGrowth(RepositoryModel model, Dice dice, Language language, IReadOnlyDictionary<string, int> joined)
{
    private readonly Dictionary<string, CodeFile> files = [];

    /// <summary>The next change.</summary>
    /// <param name="age">Days before today.</param>
    public (string By, string Message, IReadOnlyList<FileChange> Changes) Next(int age)
    {
        var folder = dice.OneOf([.. model.Code.Where(c => c.Begun >= age)]);
        var file = FileOf(folder, dice.OneOf(folder.Modules));
        var by = dice.OneOf([.. folder.Authors.Where(a => !joined.TryGetValue(a.Key, out var came) || came > age).Select(a => (a.Key, a.Value))]);
        var message = Change(folder, file);
        return (by, $"{folder.Path.Split('/')[^1]}: {message.In(language)}", [new(file.Path, file.Render())]);
    }

    /// <summary>A mark comes or goes.</summary>
    public (string Message, IReadOnlyList<FileChange> Changes) Mark(MarkModel mark, bool isGone)
    {
        var (folder, file) = FileAt(mark.Path);
        if (file.Count == 0)
        {
            Add(folder, file); // whoever leaves a mark has written something
        }

        var line = $"{mark.Tag}: {mark.Text.In(language)}";
        (isGone ? (Action<string>)file.Unmark : file.Mark)(line);
        var what = file.Path.Split('/')[^1];
        var message = isGone ? new Words($"{what}: do what was put off", $"{what}: 後回しにしていた作業を実施") : new Words($"{what}: note what is left to do", $"{what}: 残作業をメモ");
        return (message.In(language), [new(file.Path, file.Render())]);
    }

    private (CodeFolderModel Folder, CodeFile File) FileAt(string path) => (
        from folder in model.Code
        from module in folder.Modules
        where new CodeFile(folder.Path, folder.Style, module).Path == path
        select ((CodeFolderModel, CodeFile)?)(folder, FileOf(folder, module))).FirstOrDefault() ?? throw new DemoIsWrongException($"No module is {path}.");

    private CodeFile FileOf(CodeFolderModel folder, string module)
    {
        var key = $"{folder.Path}/{module}";
        if (!files.TryGetValue(key, out var file))
        {
            file = new(folder.Path, folder.Style, module);
            files[key] = file;
        }

        return file;
    }

    private Words Change(CodeFolderModel folder, CodeFile file)
    {
        var kind = file.Count < 2 ? 0 : dice.Below(10);
        if (kind <= 3 && file.Count < 9)
        {
            return Add(folder, file);
        }

        return kind switch
        {
            <= 6 => Said(file.Tweak(dice), dice.OneOf(tweaks)),
            <= 8 => Said(file.Widen(dice), dice.OneOf(widenings)),
            _ => Said(file.Remove(dice), removal),
        };
    }

    private Words Add(CodeFolderModel folder, CodeFile file)
    {
        string name;
        do
        {
            name = $"{dice.OneOf(folder.Verbs)}-{dice.OneOf(folder.Nouns)}";
        }
        while (file.Has(name));
        file.Add(name, dice);
        return Said(name, dice.OneOf(additions));
    }

    private static Words Said(string name, Words form) =>
        new(form.En.Replace("{}", name.Replace('-', ' '), StringComparison.Ordinal), form.Ja.Replace("{}", name, StringComparison.Ordinal));

    private static readonly Words[] additions =
    [
        new("{} in one place", "{} を1か所にまとめる"), new("add {}", "{} を追加"), new("{} before the player asks", "再生前に {} を実行"), new("{} behind a flag", "{} をフラグ付きで追加"),
    ];

    private static readonly Words[] tweaks =
    [
        new("give {} a little more time", "{} の上限時間を延長"), new("raise the limit of {}", "{} の上限を引き上げ"), new("{}: follow what the last peak showed", "{}: 直近のピークに合わせて調整"), new("{}: tune after load on Friday evening", "{}: 金曜夜の負荷を受けて調整"),
    ];

    private static readonly Words[] widenings =
    [
        new("log more of {}", "{} のログ項目を追加"), new("{}: tell which edge it was", "{}: どのエッジかを記録"), new("{}: support asked for this in a ticket", "{}: サポートの依頼によりログを追加"),
    ];

    private static readonly Words removal = new("remove {}, nobody called it", "未使用の {} を削除");
}
