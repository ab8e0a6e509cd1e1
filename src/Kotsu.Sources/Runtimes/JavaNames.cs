namespace Kotsu.Sources.Runtimes;

/// <summary>Which builds of Java people mean, and how its versions are called.</summary>
internal static class JavaNames
{
    /// <summary>The product of a distribution's name, of its short form in SDKMAN too; builds without a life cycle of their own count as Temurin.</summary>
    public static string OfDistribution(string? name) => name?.ToLowerInvariant() switch
    {
        "corretto" or "amzn" => "corretto",
        "zulu" => "zulu",
        _ => "java",
    };

    /// <summary>1.8 is 8; everything else is as it is.</summary>
    public static string Plain(string product, string version) =>
        product is "java" or "corretto" or "zulu" && version.StartsWith("1.", StringComparison.Ordinal) ? version[2..].Split('.')[0] : version;
}
