using System.Text;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Files;

/// <summary>Writes a file as a whole or not at all: beside it first, then renamed over it.</summary>
public static class WholeFile
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Why a file cannot be written there, as far as can be seen without writing; or null.</summary>
    public static Refusal? FindTrouble(string path)
    {
        if (Directory.Exists(path))
        {
            return Refusal.Usage(
                $"{path}: is a folder · allowed: a file · name a file in it, such as {Path.Combine(path, "report.html")}",
                $"{path}: フォルダーです · 指定できるのはファイルです · {Path.Combine(path, "report.html")} のようにファイル名まで指定してください");
        }

        return Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? null : NoFolder(path);
    }

    /// <summary>Writes <paramref name="text"/> to <paramref name="path"/>, or says why it cannot. An existing file is replaced; a link is followed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it shall hold.</param>
    /// <param name="cancellationToken">Leaves what was there.</param>
    /// <param name="makesFolder">Whether its folder is made where it is absent.</param>
    public static Task<Refusal?> WriteAsync(string path, string text, CancellationToken cancellationToken, bool makesFolder = false) =>
        WriteAsync(path, utf8.GetBytes(text), cancellationToken, makesFolder);

    /// <summary>Writes <paramref name="bytes"/> as they are to <paramref name="path"/>, or says why it cannot.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it shall hold.</param>
    /// <param name="cancellationToken">Leaves what was there.</param>
    /// <param name="makesFolder">Whether its folder is made where it is absent.</param>
    public static async Task<Refusal?> WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken, bool makesFolder = false)
    {
        if (!makesFolder && FindTrouble(path) is { } trouble)
        {
            return trouble;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await (IsDevice(path)
                ? File.WriteAllBytesAsync(path, bytes, cancellationToken)
                : ReplaceAsync(Target(path), bytes, cancellationToken));
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return NoFolder(path);
        }
        catch (UnauthorizedAccessException)
        {
            return Refusal.Usage(
                $"{path}: no permission to write here · name another file",
                $"{path}: 書き込む権限がありません · 別の場所を指定してください");
        }
        catch (IOException e)
        {
            return Refusal.CouldNotLook(
                $"{path}: could not be written: {e.Message} · name another file",
                $"{path}: 書き込めませんでした: {e.Message} · 別の場所を指定してください");
        }
    }

    private static async Task ReplaceAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            await File.WriteAllBytesAsync(beside, bytes, cancellationToken);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside); // nothing to delete once it was renamed
        }
    }

    // Renaming over a link would replace the link, not what it leads to.
    private static string Target(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);

    // /dev/stdout, /dev/null and what a shell makes of >(…) are written, never renamed over.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    private static Refusal NoFolder(string path) => Refusal.Usage(
        $"{path}: its folder does not exist · make it first, or name another file",
        $"{path}: 保存先のフォルダーがありません · 先に作るか、別の場所を指定してください");
}
