using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kotsu.Storage.Backups;

/// <summary>The form of a backup: a tar file with <c>backup.json</c> first, then the database and the keys of the data folder.</summary>
internal static class BackupFile
{
    private const string ManifestName = "backup.json";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Packs the files of a folder, with their checksums, into a file that only its owner may read.</summary>
    /// <param name="folder">What goes in.</param>
    /// <param name="database">Which kind of database it was.</param>
    /// <param name="file">A file that is not there; on the disk when the task is done.</param>
    /// <param name="cancellationToken">Leaves an unfinished file.</param>
    public static async Task PackAsync(string folder, string database, string file, CancellationToken cancellationToken)
    {
        var names = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            sums[name] = await SumAsync(Path.Combine(folder, name), cancellationToken);
        }

        await using var stream = Durably.Create(file);
        await using (var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            var manifest = JsonSerializer.SerializeToUtf8Bytes(new BackupManifest(BackupManifest.CurrentFormat, database, sums), BackupManifest.Json);
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, ManifestName) { DataStream = new MemoryStream(manifest), Mode = OwnerOnly }, cancellationToken);
            foreach (var name in names)
            {
                await using var content = File.OpenRead(Path.Combine(folder, name));
                await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly }, cancellationToken);
            }
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>Unpacks a backup into an empty folder and checks every file of it.</summary>
    /// <returns>What it says of itself, or what is wrong with it.</returns>
    public static async Task<(BackupManifest? Manifest, string? Trouble)> UnpackAsync(string file, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            await using var tar = new TarReader(stream);
            if (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is not { Name: ManifestName, DataStream: { } first })
            {
                return (null, "it does not begin with backup.json");
            }

            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(first, BackupManifest.Json, cancellationToken);
            if (manifest is not { Format: BackupManifest.CurrentFormat } || !manifest.Files.Keys.All(IsAllowed))
            {
                return (null, "its backup.json is of another format");
            }

            return await UnpackAsync(tar, manifest, folder, cancellationToken) is { } trouble ? (null, trouble) : (manifest, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException or JsonException or EndOfStreamException or FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return (null, broken.Message);
        }
    }

    private static async Task<string?> UnpackAsync(TarReader tar, BackupManifest manifest, string folder, CancellationToken cancellationToken)
    {
        var missing = manifest.Files.Keys.ToHashSet(StringComparer.Ordinal);
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (!missing.Remove(entry.Name) || entry.EntryType is not TarEntryType.RegularFile)
            {
                return $"{entry.Name} does not belong into it";
            }

            var path = Path.Combine(folder, entry.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await WriteAsync(entry.DataStream ?? Stream.Null, path, cancellationToken);
            if (await SumAsync(path, cancellationToken) != manifest.Files[entry.Name])
            {
                return $"{entry.Name} is not what was packed";
            }
        }

        return missing.Count == 0 ? null : $"{missing.Min(StringComparer.Ordinal)} is missing";
    }

    private static async Task WriteAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        await using var written = Durably.Create(path);
        await content.CopyToAsync(written, cancellationToken);
        written.Flush(flushToDisk: true);
    }

    // Whoever wrote the file must not choose where its content lands.
    private static bool IsAllowed(string name) =>
        name is BackupManifest.SqliteFile or BackupManifest.PostgresFile
        || (name.StartsWith(BackupManifest.Keys + '/', StringComparison.Ordinal) && IsPlain(name[(BackupManifest.Keys.Length + 1)..]));

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 200 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '{' or '}');

    private static async Task<string> SumAsync(string path, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
