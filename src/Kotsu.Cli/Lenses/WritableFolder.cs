using Kotsu.Cli.Host;

namespace Kotsu.Cli.Lenses;

/// <summary>The folder of a workload that may be written into.</summary>
internal static class WritableFolder
{
    /// <summary>Its full path.</summary>
    /// <exception cref="RefusedException">It is a bare repository. Whatever else is wrong is told by those who open it.</exception>
    public static string Get(string path)
    {
        var root = Path.GetFullPath(path);
        var isBare = !Path.Exists(Path.Combine(root, ".git")) && File.Exists(Path.Combine(root, "HEAD")) && Directory.Exists(Path.Combine(root, "objects"));
        return !isBare ? root : throw new RefusedException(Refusal.Usage(
            $"{path}: is a bare repository, which is never written into · import into a checkout: --path DIR",
            $"{path}: bareリポジトリには書き込みません · チェックアウトしたフォルダーを --path DIR で指定してください"));
    }
}
