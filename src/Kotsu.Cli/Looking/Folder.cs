using Kotsu.Cli.Host;

namespace Kotsu.Cli.Looking;

/// <summary>The folder that a command is about.</summary>
public static class Folder
{
    /// <summary>Why the folder cannot be looked into, or null.</summary>
    public static Refusal? FindTrouble(string path)
    {
        if (File.Exists(path))
        {
            var beside = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
            return Refusal.Usage(
                $"{path}: is a file · allowed: the folder of a repository · try {beside}",
                $"{path}: ファイルです · 指定できるのはリポジトリのフォルダーです · {beside} を試してください");
        }

        return Directory.Exists(path) ? FindLock(path) : Refusal.Usage(
            $"{path}: no such folder · allowed: the folder of a repository, checked out or bare",
            $"{path}: フォルダーがありません · 指定できるのはリポジトリのフォルダー(チェックアウト済みまたはbare)です");
    }

    private static Refusal? FindLock(string path)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return Refusal.Usage(
                $"{path}: no permission to read this folder · run as somebody who may, or name another folder",
                $"{path}: このフォルダーを読む権限がありません · 権限のあるユーザーで実行するか、別のフォルダーを指定してください");
        }
        catch (IOException trouble)
        {
            return Refusal.CouldNotLook(
                $"{path}: could not be read: {trouble.Message}",
                $"{path}: 読めませんでした: {trouble.Message}");
        }
    }
}
