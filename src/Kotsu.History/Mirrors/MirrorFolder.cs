namespace Kotsu.History.Mirrors;

/// <summary>The folder of a mirror: made by us, with a configuration that holds nothing but the address.</summary>
internal static class MirrorFolder
{
    /// <summary>What HEAD names: the branch that is looked at, however it is called elsewhere.</summary>
    public const string Looked = "refs/heads/looked";

    private const long Block = 4096;

    /// <summary>Makes it ready: of this address and no other, without what a crash left behind.</summary>
    public static void Prepare(string repository, string address)
    {
        var config = Path.Combine(repository, "config");
        var wanted = $"[core]\n\trepositoryformatversion = 0\n\tbare = true\n[remote \"origin\"]\n\turl = \"{address}\"\n";
        if (Directory.Exists(repository) && (!File.Exists(config) || File.ReadAllText(config) != wanted))
        {
            Directory.Delete(repository, recursive: true); // of another address: its objects are not for this one
        }

        if (!Directory.Exists(repository))
        {
            Directory.CreateDirectory(Path.Combine(repository, "objects", "info"));
            Directory.CreateDirectory(Path.Combine(repository, "objects", "pack"));
            Directory.CreateDirectory(Path.Combine(repository, "refs", "heads"));
            File.WriteAllText(Path.Combine(repository, "HEAD"), $"ref: {Looked}\n");
            File.WriteAllText(config, wanted);
        }

        Sweep(repository);
    }

    /// <summary>Removes locks and halves of files: nobody else writes here, so whoever made them is dead, or a stray whose work is in vain.</summary>
    public static void Sweep(string repository)
    {
        foreach (var file in Directory.EnumerateFiles(repository, "*", SearchOption.AllDirectories).Where(IsLeftBehind).ToList())
        {
            File.Delete(file);
        }
    }

    /// <summary>What it takes on the disk, each file in whole blocks: a million tags are a million files.</summary>
    public static long SizeOf(string repository)
    {
        try
        {
            return new DirectoryInfo(repository).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => ((Size(f) / Block) + 1) * Block);
        }
        catch (DirectoryNotFoundException)
        {
            return 0; // a folder went while it was looked at: the next look tells
        }
    }

    /// <summary>How many packs there are: each fetch adds one.</summary>
    public static int PacksOf(string repository) => Directory.GetFiles(Path.Combine(repository, "objects", "pack"), "*.pack").Length;

    private static long Size(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0; // temporary files come and go
        }
    }

    private static bool IsLeftBehind(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(".lock", StringComparison.Ordinal) || name.EndsWith(".keep", StringComparison.Ordinal)
            || name.StartsWith("tmp_", StringComparison.Ordinal) || name.StartsWith(".tmp-", StringComparison.Ordinal)
            || name.StartsWith(HandedSecret.FilePrefix, StringComparison.Ordinal);
    }
}
