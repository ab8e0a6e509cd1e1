using System.Globalization;

namespace Kotsu.Probes.RuntimeIsEndOfLife;

/// <summary>The table of life cycles that ships with the probe.</summary>
internal sealed class Lifecycles
{
    private readonly ILookup<string, Lifecycle> byProduct;

    private Lifecycles(IEnumerable<Lifecycle> rows) => byProduct = rows.ToLookup(r => r.Product, StringComparer.Ordinal);

    /// <summary>The rows of <c>lifecycles.tsv</c>.</summary>
    public static Lifecycles Shipped { get; } = new(Read());

    /// <summary>How a reader calls <paramref name="product"/>; the product's own word where the table does not hold it.</summary>
    public string NameOf(string product) => byProduct[product].FirstOrDefault()?.Name ?? product;

    /// <summary>
    /// The cycle of a pinned version: 18 of 18.17.1, Debian 12 of bookworm. A version with fewer parts than the cycles have means the
    /// newest of them, as tags do: <c>php:7</c> is 7.4. Null where the table holds none.
    /// </summary>
    public Lifecycle? Find(string product, string version)
    {
        var number = VersionNumber.Of(version);
        return byProduct[product].FirstOrDefault(c => c.Codename.Length > 0 && c.Codename == version)
            ?? byProduct[product].Where(c => VersionNumber.BeginsWith(number, c.Number)).MaxBy(c => c.Number.Length)
            ?? byProduct[product].Where(c => VersionNumber.BeginsWith(c.Number, number)).MaxBy(c => c.Number, VersionNumber.Order);
    }

    /// <summary>The oldest cycle of the product where <paramref name="version"/> is older still; else null.</summary>
    public Lifecycle? FindOldestAbove(string product, string version)
    {
        var number = VersionNumber.Of(version);
        var oldest = byProduct[product].MinBy(c => c.Number, VersionNumber.Order);
        return oldest is not null && number.Length > 0 && VersionNumber.Order.Compare(number, oldest.Number) < 0 ? oldest : null;
    }

    private static IEnumerable<Lifecycle> Read()
    {
        var assembly = typeof(Lifecycles).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("lifecycles.tsv", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var product, var title, var cycle, var codename, _, var ended, _, _] && product != "product")
            {
                yield return new(product, title, cycle, codename, ended.Length == 0 ? null : DateOnly.ParseExact(ended, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }
}
