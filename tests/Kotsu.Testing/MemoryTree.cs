using System.Runtime.CompilerServices;
using Kotsu.Sources.Files;

namespace Kotsu.Testing;

/// <summary>A tree of files that a test wrote down, or that a fixture folder holds.</summary>
public sealed class MemoryTree : IFileTree
{
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>The files given, by path.</summary>
    public MemoryTree(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            texts[path] = text;
        }
    }

    /// <summary>The files below a folder; <c>expected.json</c> at its top is the test's own and left out.</summary>
    public static MemoryTree FromFolder(string folder)
    {
        var tree = new MemoryTree();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path != "expected.json")
            {
                tree.texts[path] = File.ReadAllText(file);
            }
        }

        return tree;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> Files => [.. texts.Select(f => new TreeFile(f.Key, FileOrigin.FirstParty, null))];

    /// <inheritdoc/>
    public long? SizeOf(TreeFile file) => texts[file.Path].Length;

    /// <inheritdoc/>
    public Task<FileText> ReadAsync(TreeFile file, CancellationToken cancellationToken) =>
        Task.FromResult(new FileText(texts[file.Path], null));

    /// <inheritdoc/>
    public async IAsyncEnumerable<(TreeFile File, FileText Text)> ReadAllAsync(IEnumerable<TreeFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            yield return (file, await ReadAsync(file, cancellationToken));
        }
    }
}
