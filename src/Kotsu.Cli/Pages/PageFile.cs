using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Storage.Reviews;

namespace Kotsu.Cli.Pages;

/// <summary>Where the page of a workload is written: beside its results.</summary>
public static class PageFile
{
    private const string FileName = "report.html";

    /// <summary>The path of the page, in a folder that is there.</summary>
    /// <exception cref="RefusedException">There is no such place, or a link could lead the page out of it.</exception>
    public static string Prepare(Look look, LookedAt looked)
    {
        if (look.Data is null && !Path.Exists(Path.Combine(looked.Folder, ".git")) && File.Exists(Path.Combine(looked.Folder, "HEAD")))
        {
            throw new RefusedException(Refusal.Usage(
                $"{look.Request.Path}: is a bare repository, which is never written into · name a folder for the page: --data DIR",
                $"{look.Request.Path}: bareリポジトリには書き込みません · ページの保存先を --data DIR で指定してください"));
        }

        var folder = look.Data is null ? ReviewCache.FolderInside(looked.Folder) : Path.GetFullPath(look.Data);
        var page = Path.Combine(folder, FileName);

        // The folder belongs to the repository, which somebody else may have written.
        var link = new[] { Path.GetDirectoryName(folder)!, folder, page }.Skip(look.Data is null ? 0 : 2).FirstOrDefault(p => new FileInfo(p).LinkTarget is not null);
        if (link is not null)
        {
            throw new RefusedException(Refusal.Usage(
                $"{link}: is a link, and nothing is written through it · remove it, or name a folder: --data DIR",
                $"{link}: リンクのため書き込みません · 取り除くか、--data DIR で保存先を指定してください"));
        }

        return page;
    }
}
