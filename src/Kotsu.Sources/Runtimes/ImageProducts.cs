namespace Kotsu.Sources.Runtimes;

/// <summary>Which runtimes and systems an image's name pins.</summary>
internal static class ImageProducts
{
    private static readonly HashSet<string> Mirrors = [.. "bitnami bitnamilegacy cimg circleci amd64 arm64v8 arm32v7 i386".Split(' ')];

    private static readonly Dictionary<string, string> Official = NameTable.Of(
        ("nodejs", "node cimg/node lambda/nodejs"),
        ("python", "python lambda/python"),
        ("ruby", "ruby lambda/ruby"),
        ("go", "golang cimg/go"),
        ("php", "php"),
        ("java", "openjdk eclipse-temurin lambda/java"),
        ("corretto", "amazoncorretto"),
        ("zulu", "azul/zulu-openjdk azul/zulu-openjdk-alpine"),
        ("dotnet", "microsoft/dotnet dotnet/sdk dotnet/aspnet dotnet/runtime dotnet/runtime-deps lambda/dotnet devcontainers/dotnet"),
        ("dotnet", "dotnet/core/sdk dotnet/core/aspnet dotnet/core/runtime dotnet/core/runtime-deps"),
        ("debian", "debian"),
        ("ubuntu", "ubuntu"),
        ("alpine", "alpine"),
        ("fedora", "fedora"),
        ("amazonlinux", "amazonlinux amazonlinux/amazonlinux"),
        ("centos", "centos centos/centos"),
        ("rockylinux", "rockylinux rockylinux/rockylinux"),
        ("almalinux", "almalinux almalinux/almalinux"),
        ("postgres", "postgres postgresql postgis/postgis"),
        ("mysql", "mysql"),
        ("mariadb", "mariadb"),
        ("mongodb", "mongo mongodb"),
        ("redis", "redis"),
        ("valkey", "valkey valkey/valkey"),
        ("memcached", "memcached"),
        ("rabbitmq", "rabbitmq"),
        ("nginx", "nginx nginxinc/nginx-unprivileged"),
        ("httpd", "httpd"),
        ("haproxy", "haproxy"),
        ("tomcat", "tomcat"),
        ("elasticsearch", "elasticsearch elasticsearch/elasticsearch"),
        ("kibana", "kibana kibana/kibana"),
        ("", "buildpack-deps maven gradle"));

    /// <summary>The pinned products with the version as the name writes it; empty for images of unknown content and names without a version.</summary>
    public static IEnumerable<(string Product, string Version)> Of(ImageReference image)
    {
        if (image.Path.StartsWith("distroless/", StringComparison.Ordinal))
        {
            return DistrolessName.Pins(image.Path["distroless/".Length..]);
        }

        if (image.Path.StartsWith("ubi", StringComparison.Ordinal) && image.Registry.Contains("redhat", StringComparison.Ordinal))
        {
            return RedHatName.Pins(image.Path);
        }

        return image.Tag is { } tag && ProductOf(image) is { } product ? TagWords.Pins(product, tag) : [];
    }

    private static string? ProductOf(ImageReference image)
    {
        if (Official.TryGetValue(image.Path, out var product))
        {
            return product;
        }

        var slash = image.Path.IndexOf('/');
        return slash > 0 && Mirrors.Contains(image.Path[..slash]) ? Official.GetValueOrDefault(image.Path[(slash + 1)..]) : null;
    }
}
