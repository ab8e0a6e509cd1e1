using Kotsu.Core.Evidence;
using Kotsu.Sources.Definitions;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Statements;

/// <summary>Reads what people said of a workload: the files below <c>.kotsu/</c>. A broken file is told and the rest goes on.</summary>
public static class StatementReader
{
    private static readonly string[] folders = [StatementFolders.Evidence, StatementFolders.Acceptances, StatementFolders.Dismissals, StatementFolders.Decisions];

    /// <summary>Reads the statements of a tree.</summary>
    public static async Task<StatementReading> ReadAsync(IFileTree tree, CancellationToken cancellationToken)
    {
        var reading = new StatementCollection();
        await foreach (var (file, text) in tree.ReadAllAsync(tree.Files.Where(f => FolderOf(f.Path) is not null), cancellationToken))
        {
            if (text.Text is { } content)
            {
                Read(file.Path, content, reading);
            }
            else
            {
                reading.Refuse(new(new(file.Path), text.Trouble!));
            }
        }

        return reading.Judge();
    }

    /// <summary>Reads statements from texts, in any order.</summary>
    /// <param name="files">Paths from the root of the workload, with <c>/</c> between their parts. What is no statement by its path is left aside.</param>
    public static StatementReading Read(IEnumerable<(string Path, string Text)> files)
    {
        var reading = new StatementCollection();
        foreach (var (path, text) in files.Where(f => FolderOf(f.Path) is not null))
        {
            Read(path, text, reading);
        }

        return reading.Judge();
    }

    private static string? FolderOf(string path)
    {
        var folder = folders.FirstOrDefault(f => path.StartsWith(f + "/", StringComparison.Ordinal));
        var isDirectlyIn = folder is not null && path.IndexOf('/', folder.Length + 1) < 0;
        var isYaml = path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

        return isDirectlyIn && isYaml ? folder : null;
    }

    private static void Read(string path, string text, StatementCollection reading)
    {
        var troubles = new DefinitionTroubles(path, text);
        switch (FolderOf(path))
        {
            case StatementFolders.Evidence:
                reading.Add(troubles.Judge(EvidenceFile.Read(text, troubles)));
                break;
            case StatementFolders.Acceptances:
                reading.Add(troubles.Judge(AcceptanceFile.Read(text, troubles)));
                break;
            case StatementFolders.Dismissals:
                reading.Add(troubles.Judge(DismissalFile.Read(text, troubles)));
                break;
            default:
                reading.Add(troubles.Judge(DecisionFile.Read(text, troubles)));
                break;
        }
    }
}
