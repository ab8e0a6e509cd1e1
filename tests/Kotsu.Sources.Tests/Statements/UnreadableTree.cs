using System.Runtime.CompilerServices;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Tests.Statements;

/// <summary>A tree with one file that is there and cannot be read.</summary>
internal sealed class UnreadableTree(string path) : IFileTree
{
    public IReadOnlyList<TreeFile> Files => [new(path, FileOrigin.FirstParty, null)];

    public long? SizeOf(TreeFile file) => long.MaxValue;

    public Task<FileText> ReadAsync(TreeFile file, CancellationToken cancellationToken) => Task.FromResult(new FileText(null, new("too large", "大きすぎます")));

    public async IAsyncEnumerable<(TreeFile File, FileText Text)> ReadAllAsync(IEnumerable<TreeFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            yield return (file, await ReadAsync(file, cancellationToken));
        }
    }
}
