using System.Globalization;
using Kotsu.Sources.Yaml;

namespace Kotsu.Probes.RuntimeIsEndOfLife;

public sealed class LifecycleTableTests
{
    // Ours, and the file that it was read from. The rest of Java comes from a second file.
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["alpine"] = "alpine-linux",
        ["amazonlinux"] = "amazon-linux",
        ["corretto"] = "amazon-corretto",
        ["httpd"] = "apache-http-server",
        ["java"] = "eclipse-temurin",
        ["postgres"] = "postgresql",
        ["rockylinux"] = "rocky-linux",
        ["zulu"] = "azul-zulu",
    };

    private static string[][] Rows { get; } =
    [
        .. File.ReadLines(Checkout.Path("probes", "RuntimeIsEndOfLife", "lifecycles.tsv"))
            .Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')),
    ];

    [Fact]
    public void Each_row_is_complete_and_its_source_is_an_address()
    {
        Assert.All(Rows, r =>
        {
            Assert.Equal(8, r.Length);
            Assert.All([r[0], r[1], r[2]], text => Assert.NotEmpty(text));
            Assert.All([r[4], r[7]], day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.True(Uri.TryCreate(r[6], UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps);
        });
    }

    [Fact]
    public void No_cycle_stands_twice() => Assert.Equal(Rows.Length, Rows.DistinctBy(r => (r[0], r[2])).Count());

    [Fact]
    public void Dates_are_those_of_the_copy_that_they_were_read_from()
    {
        var folder = SharedData.Path("config/eol/products");

        var wrong = Rows.GroupBy(r => r[0]).SelectMany(product =>
        {
            var ends = Ends(Path.Combine(folder, Files.GetValueOrDefault(product.Key, product.Key) + ".md"));
            return product.Where(r => ends.TryGetValue(r[2], out var end) && end != r[5]).Select(r => $"{r[0]} {r[2]}: {r[5]}, there {ends[r[2]]}")
                .Concat(ends.Where(e => e.Value != "true" && !product.Any(r => r[2] == e.Key)).Select(e => $"{product.Key} {e.Key} is missing"));
        });

        Assert.Empty(wrong);
    }

    private static Dictionary<string, string> Ends(string file)
    {
        var isDebian = Path.GetFileName(file) == "debian.md";
        var front = YamlReader.Read(File.ReadAllText(file).Split("---\n")[1]).Documents[0];
        return front["releases"]!.Items.ToDictionary(
            r => r["releaseCycle"]!.Text!,
            r => ((isDebian ? r["eoes"] : null) ?? r["eol"])?.Text is { } end and not "false" ? end : "",
            StringComparer.Ordinal);
    }
}
