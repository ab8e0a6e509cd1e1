using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kotsu.Demo.Repositories;

/// <summary>The ids that git gives to commits, known before there is a repository: what is told of a commit can name it.</summary>
/// <remarks>Git's format of objects: SHA-1 of kind, length and content.</remarks>
internal sealed class CommitIds
{
    private const string TreeMode = "40000";
    private const string FileMode = "100644";

    private readonly Folder root = new();
    private readonly Func<string, string> nameOf;
    private string? parent;

    private CommitIds(Func<string, string> nameOf) => this.nameOf = nameOf;

    /// <summary>Their ids in their order, as 40 hexadecimal digits.</summary>
    /// <param name="commits">All of a history, the first one first.</param>
    /// <param name="nameOf">The name of a person by key.</param>
    public static IReadOnlyList<string> Of(IEnumerable<Commit> commits, Func<string, string> nameOf)
    {
        var ids = new CommitIds(nameOf);
        return [.. commits.Select(ids.Next)];
    }

    private string Next(Commit commit)
    {
        foreach (var change in commit.Changes)
        {
            root.Put(change.Path.Split('/'), change.Text is { } file ? IdOf("blob", Encoding.UTF8.GetBytes(file)) : null);
        }

        var signature = FastImport.SignatureOf(commit, nameOf);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"tree {Convert.ToHexStringLower(root.Id)}\n");
        if (parent is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"parent {parent}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"author {signature}\ncommitter {signature}\n\n{commit.Message}");
        return parent = Convert.ToHexStringLower(IdOf("commit", Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static byte[] IdOf(string kind, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {content.Length}\0")));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    /// <summary>A folder as it is now; only what changed is hashed anew.</summary>
    private sealed class Folder
    {
        // Git sorts a folder as if its name ended with a slash.
        private readonly SortedDictionary<string, Folder> folders = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        private byte[]? id;

        public byte[] Id => id ??= IdOf("tree", Content());

        private bool IsEmpty => folders.Count + files.Count == 0;

        /// <summary>Puts a file; null removes it, and the folders that are empty then.</summary>
        public void Put(ReadOnlySpan<string> path, byte[]? file)
        {
            id = null;
            if (path.Length > 1)
            {
                var name = path[0] + "/";
                var inner = folders.TryGetValue(name, out var there) ? there : (folders[name] = new());
                inner.Put(path[1..], file);
                if (inner.IsEmpty)
                {
                    folders.Remove(name);
                }
            }
            else if (file is null)
            {
                files.Remove(path[0]);
            }
            else
            {
                files[path[0]] = file;
            }
        }

        private byte[] Content()
        {
            using var content = new MemoryStream();
            var entries = files.Select(f => (f.Key, Mode: FileMode, Name: f.Key, Id: f.Value))
                .Concat(folders.Select(f => (f.Key, Mode: TreeMode, Name: f.Key[..^1], f.Value.Id)))
                .OrderBy(e => e.Key, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                content.Write(Encoding.UTF8.GetBytes($"{entry.Mode} {entry.Name}\0"));
                content.Write(entry.Id);
            }

            return content.ToArray();
        }
    }
}
