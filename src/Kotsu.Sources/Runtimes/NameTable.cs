namespace Kotsu.Sources.Runtimes;

/// <summary>Tables of the many names under which files know one product.</summary>
internal static class NameTable
{
    /// <summary>From each name to its product; names of one product stand in one text with blanks between them.</summary>
    public static Dictionary<string, string> Of(params (string Product, string Names)[] all) => all
        .SelectMany(p => p.Names.Split(' ').Select(name => (name, p.Product)))
        .ToDictionary(p => p.name, p => p.Product, StringComparer.Ordinal);
}
