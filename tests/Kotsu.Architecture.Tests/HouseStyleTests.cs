namespace Kotsu.Architecture.Tests;

public sealed class HouseStyleTests
{
    [Fact]
    public void Every_file_keeps_the_hard_rules()
    {
        var breaches = SourceFiles().SelectMany(path => HouseStyle.Breaches(path, File.ReadAllText(Checkout.Path(path))));

        Assert.True(!breaches.Any(), string.Join('\n', breaches));
    }

    [Theory]
    [InlineData("class Open { }", "neither sealed")]
    [InlineData("sealed class QueueManager { }", "says nothing")]
    [InlineData("sealed class C { C(int a, int b, int c, int d, int e, int f, int g) { } }", "7 parameters")]
    [InlineData("sealed class C { void M() { try { } catch (Exception e) { } } }", "catches everything")]
    [InlineData("sealed class C { void M() { try { } catch { } } }", "catches everything")]
    [InlineData("sealed class C { void M() { try { } catch (Exception e) when (e is not FormatException) { } } }", "catches everything")]
    public void Canary_a_breach_is_told(string text, string expected) =>
        Assert.Contains(HouseStyle.Breaches("src/Canary.cs", text), b => b.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Canary_a_long_file_and_a_long_method_are_told()
    {
        var text = "sealed class C { void M()\n{\n" + string.Concat(Enumerable.Repeat("    M();\n", 401)) + "} }\n";

        Assert.Equal(2, HouseStyle.Breaches("src/Canary.cs", text).Count());
    }

    [Fact]
    public void Canary_a_probe_has_at_most_80_lines() =>
        Assert.Single(HouseStyle.Breaches("probes/X/XProbe.cs", string.Concat(Enumerable.Repeat("// a line\n", 81))));

    [Fact]
    public void A_catch_that_names_what_it_catches_is_no_breach() =>
        Assert.Empty(HouseStyle.Breaches("src/Canary.cs", "sealed class C { void M() { try { } catch (Exception e) when (e is IOException or FormatException) { } } }"));

    [Fact]
    public void Each_exception_is_still_needed() =>
        Assert.All(HouseStyle.Exceptions, exception =>
        {
            var (path, name) = (exception.Split(": ")[0], exception.Split(": ")[1]);
            var text = File.ReadAllText(Checkout.Path(path)).Replace($"record {name}(", $"record {name}Canary(", StringComparison.Ordinal);

            Assert.Contains(HouseStyle.Breaches(path, text), b => b.Contains($"{name}Canary takes", StringComparison.Ordinal));
        });

    [Fact]
    public void Places_that_may_catch_everything_exist() =>
        Assert.All(HouseStyle.MayCatchEverything, path => Assert.True(File.Exists(Checkout.Path(path)), path));

    private static IEnumerable<string> SourceFiles() =>
        new[] { "src", "probes", "demo", "tests", "bench", "eng" }
            .Select(folder => Checkout.Path(folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Checkout.Folder, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/fixtures/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal)
                && !path.Contains("/Migrations/", StringComparison.Ordinal)) // written by eng/migrations
            .Order(StringComparer.Ordinal);
}
