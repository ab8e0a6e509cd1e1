namespace Kotsu.Sources.Runtimes;

/// <summary>Names of releases that stand in tags in place of a number.</summary>
internal static class Codenames
{
    private static readonly Dictionary<string, string> Products = NameTable.Of(
        ("debian", "wheezy jessie stretch buster bullseye bookworm trixie forky"),
        ("ubuntu", "trusty xenial artful bionic cosmic disco eoan focal groovy hirsute impish jammy kinetic lunar mantic noble oracular plucky questing resolute"),
        ("nodejs", "argon boron carbon dubnium erbium fermium gallium hydrogen iron jod krypton"));

    /// <summary>The product that has a release of this name; null where none has.</summary>
    public static string? ProductOf(string name) => Products.GetValueOrDefault(name);
}
