using Kotsu.Sources.Runtimes;

namespace Kotsu.Probes.RuntimeIsEndOfLife;

public sealed class RuntimeIsEndOfLifePlantedTests
{
    private const string Clean = "probes/RuntimeIsEndOfLife/fixtures/every-kind-of-pin-is-supported";
    private const string Ci = ".github/workflows/ci.yml";

    public static IReadOnlyList<PlantedFault> Faults { get; } =
    [
        In("Dockerfile", "ARG GO=1.27", "ARG GO=1.21", "go 1.21"),
        In("Dockerfile", "alpine3.24", "alpine3.15", "alpine 3.15"),
        In("Dockerfile", "node:24", "node:18", "nodejs 18"),
        In("Dockerfile", "bookworm", "buster", "debian buster"),
        In("Dockerfile", "python:3.14", "python:3.8.10-slim", "python 3.8.10"),
        In("Dockerfile", "debian13", "debian11", "debian 11"),
        In("docker/jobs.Dockerfile", "aspnet:10.0", "aspnet:6.0", "dotnet 6.0"),
        In("docker/jobs.Dockerfile", "temurin:25-jre", "temurin:19-jre", "java 19"),
        In("docker/jobs.Dockerfile", "noble", "bionic", "ubuntu bionic"),
        In("compose.yaml", "postgres:18", "postgres:9.6", "postgres 9.6"),
        In("compose.yaml", "redis:8.2", "redis:5", "redis 5"),
        In("deploy/queue.yaml", "rabbitmq:4.3", "rabbitmq:3.8", "rabbitmq 3.8"),
        In(Ci, "ubuntu-24.04", "ubuntu-20.04", "ubuntu 20.04"),
        In(Ci, "ubuntu:26.04", "centos:7", "centos 7"),
        In(Ci, "[\"3.13\", ", "[\"3.9\", ", "python 3.9"),
        In(Ci, "php: \"8.5\"", "php: \"7.4\"", "php 7.4"),
        In(Ci, "RUBY: \"4.0\"", "RUBY: \"2.7\"", "ruby 2.7"),
        In(Ci, "24.x", "lts/hydrogen", "nodejs hydrogen"),
        In(Ci, "java-version: \"21\"", "java-version: \"20\"", "corretto 20"),
        In(Ci, "            10.0.x\n", "            10.0.x\n            7.0.x\n", "dotnet 7.0"),
        In(".tool-versions", "24.11.0", "16.20.2", "nodejs 16.20.2"),
        In(".tool-versions", "3.13.2", "3.7.17", "python 3.7.17"),
        In(".nvmrc", "v24.11.0", "v21", "nodejs 21"),
        In(".python-version", "3.14.0", "3.6", "python 3.6"),
        In(".ruby-version", "4.0.1", "3.0.6", "ruby 3.0.6"),
        In(".sdkmanrc", "25.0.1-tem", "22.0.1-amzn", "corretto 22.0.1"),
        In("global.json", "10.0.100", "7.0.400", "dotnet 7.0.400"),
        In("package.json", "24.x", "^18.12", "nodejs 18"),
        In("composer.json", "^8.4", "^7.2", "php 7"),
        In("src/App/App.csproj", "net10.0", "net5.0-windows", "dotnet 5.0"),
        In("go.mod", "go1.27.1", "go1.22.3", "go 1.22.3"),
        In("pom.xml", ">25<", ">16<", "java 16"),
        In("build.gradle.kts", "of(25)", "of(18)", "java 18"),
        In("Gemfile", "~> 4.0.0", "~> 2.6.0", "ruby 2.6"),
        In("pyproject.toml", "==3.14.*", "==3.8.*", "python 3.8"),
        In("template.yaml", "nodejs24.x", "nodejs14.x", "nodejs 14"),
        In("main.tf", "python3.14", "python3.7", "python 3.7"),
        In("legacy/Old.csproj", "", "<TargetFrameworkVersion>v4.5.1</TargetFrameworkVersion>", "dotnetfx 4.5.1"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Faults.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_planted_fault_is_found_and_nothing_else(int number)
    {
        var fault = Faults[number];

        var found = await fault.FoundByAsync(new RuntimeIsEndOfLifeProbe(), new RuntimesSource(), Clean);

        Assert.Equal([(fault.Message, fault.Subject)], found);
    }

    private static PlantedFault In(string path, string from, string to, string pin) => new(path, from, to, $"{path}#{pin}", "ended");
}
