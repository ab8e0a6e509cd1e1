using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

public sealed class RuntimesSourceTests
{
    [Theory]
    [InlineData("FROM node:18-alpine3.15", "nodejs 18", "alpine 3.15")]
    [InlineData("FROM node:lts-bullseye", "debian bullseye")]
    [InlineData("FROM node:latest")]
    [InlineData("FROM node")]
    [InlineData("FROM node@sha256:0d17b565c37bcbd895e9d92315a05c1c3c9a29f762b011a10c54a66cd53c9b31")]
    [InlineData("FROM redis:7-alpine@sha256:0d17b565c37bcbd895e9d92315a05c1c3c9a29f762b011a10c54a66cd53c9b31", "redis 7")]
    [InlineData("FROM someone/node:18")]
    [InlineData("FROM localhost:5000/library/python:3.11.0rc2-bullseye", "python 3.11.0", "debian bullseye")]
    [InlineData("FROM public.ecr.aws/docker/library/python:3.8", "python 3.8")]
    [InlineData("FROM public.ecr.aws/lambda/nodejs:16", "nodejs 16")]
    [InlineData("FROM mcr.microsoft.com/dotnet/core/sdk:3.1-cbl-mariner1.0", "dotnet 3.1")]
    [InlineData("FROM openjdk:8u212-jdk-stretch", "java 8", "debian stretch")]
    [InlineData("FROM amazoncorretto:11.0.21", "corretto 11.0.21")]
    [InlineData("FROM maven:3.9-eclipse-temurin-17", "java 17")]
    [InlineData("FROM quay.io/centos/centos:stream8", "centos-stream 8")]
    [InlineData("FROM centos:centos7.9.2009", "centos 7.9.2009")]
    [InlineData("FROM registry.access.redhat.com/ubi8/ubi-minimal:8.5", "rhel 8")]
    [InlineData("FROM registry.access.redhat.com/ubi8/nodejs-16-minimal", "rhel 8", "nodejs 16")]
    [InlineData("FROM registry.redhat.io/ubi9/python-39:1-165", "rhel 9", "python 3.9")]
    [InlineData("FROM registry.access.redhat.com/ubi9/ubi", "rhel 9")]
    [InlineData("FROM gcr.io/distroless/java17-debian11:nonroot", "java 17", "debian 11")]
    [InlineData("FROM ubuntu:focal-20220801", "ubuntu focal")]
    [InlineData("ARG V=3.8\nARG IMAGE=python:${V}\nFROM ${IMAGE}-slim", "python 3.8")]
    [InlineData("FROM ruby:${V:-2.7}", "ruby 2.7")]
    [InlineData("ARG V\nFROM ruby:$V")]
    [InlineData("FROM golang:1.20 AS build\nFROM build\nCOPY --from=build /a /a", "go 1.20")]
    [InlineData("FROM scratch\nARG V=12\nRUN echo $V")]
    public async Task Images_of_a_Dockerfile(string text, params string[] pins) => Assert.Equal(pins, await PinsAsync("app/Dockerfile.prod", text));

    [Theory]
    [InlineData(".nvmrc", "v18.1.0\n", "nodejs 18.1.0")]
    [InlineData(".nvmrc", "lts/*")]
    [InlineData(".node-version", "lts/Hydrogen", "nodejs hydrogen")]
    [InlineData(".python-version", "3.8.10\npypy3.9\n# 3.7\nmyenv", "python 3.8.10")]
    [InlineData(".java-version", "openjdk64-11.0.2", "java 11.0.2")]
    [InlineData(".java-version", "1.8", "java 8")]
    [InlineData(".tool-versions", "java corretto-17.0.3\ngolang 1.20\nterraform 1.5", "corretto 17.0.3", "go 1.20")]
    [InlineData("runtime.txt", "python-3.8.10", "python 3.8.10")]
    [InlineData("package.json", "{\"engines\": {\"node\": \">=12\"}}")]
    [InlineData("package.json", "{\"engines\": {\"node\": \"18 || 20\"}}")]
    [InlineData("package.json", "{\"a\": [{\"b\": \"c\"}],\n\"engines\": {\"node\": \"~18.2\"}}", "nodejs 18.2")]
    [InlineData("composer.json", "{\"require\": {\"php\": \">=7.4\"}}")]
    [InlineData("global.json", "{\"sdk\": {\"version\": \"6.0.100\", \"rollForward\": \"latestMajor\"}}")]
    [InlineData("a.csproj", "<TargetFrameworks>net472; net8.0-windows;netstandard2.0;$(X)</TargetFrameworks>", "dotnetfx 4.7.2", "dotnet 8.0")]
    [InlineData("go.mod", "module m\n\ngo 1.16\n")]
    [InlineData("go.mod", "module m\n\ngo 1.21\n\ntoolchain go1.22.3\n", "go 1.22.3")]
    [InlineData("pyproject.toml", "requires-python = \">=3.8\"")]
    [InlineData("pyproject.toml", "[tool.poetry.dependencies]\npython = \"~3.8\"", "python 3.8")]
    [InlineData("Pipfile", "[requires]\npython_version = \"3.8\"", "python 3.8")]
    [InlineData("Gemfile", "ruby '2.7.8'", "ruby 2.7.8")]
    [InlineData("pom.xml", "<maven.compiler.source>1.8</maven.compiler.source>\n<release>${jdk}</release>", "java 8")]
    [InlineData("build.gradle", "sourceCompatibility = JavaVersion.VERSION_1_8\nkotlin { jvmToolchain(17) }", "java 8", "java 17")]
    [InlineData("serverless.yml", "provider:\n  runtime: nodejs14.x", "nodejs 14")]
    [InlineData("lambda.tf", "runtime = \"dotnetcore3.1\"", "dotnet 3.1")]
    [InlineData(".gitlab-ci.yml", "test:\n  image: python:3.8", "python 3.8")]
    [InlineData("values.yaml", "image: python:3.8")]
    [InlineData("deploy/app.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{image: 'python:3.8'}]}", "python 3.8")]
    [InlineData("test/e2e/app.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{image: 'python:3.8'}]}")]
    public async Task Versions_of_other_files(string path, string text, params string[] pins) => Assert.Equal(pins, await PinsAsync(path, text));

    [Fact]
    public async Task A_go_line_pins_where_a_workflow_installs_what_it_says()
    {
        var tree = new MemoryTree(
            (".github/workflows/ci.yml", "jobs: {a: {steps: [{uses: actions/setup-go@v6, with: {go-version-file: ./tools/go.mod}}]}}"),
            ("go.mod", "module m\n\ngo 1.16\n"),
            ("tools/go.mod", "module m/tools\n\ngo 1.20.1 // why\n"));

        var snapshot = await OneLook.At<RuntimesSnapshot>(tree, new RuntimesSource());

        Assert.Equal("tools/go.mod:3", Assert.Single(snapshot.Pins).At.ToString());
    }

    [Fact]
    public async Task The_columns_are_those_of_the_version()
    {
        var snapshot = await OneLook.At<RuntimesSnapshot>(new MemoryTree(("Dockerfile", "# 18\nFROM node:18-alpine AS n18\n")), new RuntimesSource());

        var pin = Assert.Single(snapshot.Pins);
        Assert.Equal((2, 11, 13), (pin.At.Line, pin.At.Column, pin.At.EndColumn));
        Assert.Equal("FROM node:18-alpine", pin.Pinned);
    }

    [Fact]
    public async Task A_broken_file_is_told_and_the_others_are_read()
    {
        var tree = new MemoryTree(("package.json", "{\"engines\":\n oops"), ("compose.yaml", "a: ["), (".nvmrc", "18"));

        var sighting = await OneLook.At(tree, new RuntimesSource());

        Assert.Single(((RuntimesSnapshot)sighting.Snapshot!).Pins);
        Assert.Equal(["compose.yaml", "package.json"], sighting.Unreadable.Select(u => u.At.Path).Order(StringComparer.Ordinal));
        Assert.All(sighting.Unreadable, u => Assert.True(u.At.Line > 0));
    }

    [Fact]
    public async Task Arguments_that_double_each_other_cost_nothing()
    {
        var doubling = string.Concat(Enumerable.Range(1, 60).Select(i => $"ARG A{i}=$A{i - 1}$A{i - 1}\n"));

        var pins = await PinsAsync("Dockerfile", $"ARG A0=aaaaaaaa\n{doubling}FROM $A60\nFROM node:18\n");

        Assert.Equal(["nodejs 18"], pins);
    }

    [Fact]
    public async Task Nothing_pinned_is_nothing_seen()
    {
        var sighting = await OneLook.At(new MemoryTree(("README.md", "node 18")), new RuntimesSource());

        Assert.Null(sighting.Snapshot);
        Assert.Equal(SnapshotKind.Runtimes, sighting.NotSeen?.Kind);
    }

    [Fact]
    public async Task The_templates_of_GitHub_pin_what_was_counted_by_hand()
    {
        var snapshot = await OneLook.At<RuntimesSnapshot>(StarterWorkflows.Tree(), new RuntimesSource());

        // 65 setup steps' values (50 without Java, as others count), a runner and a database.
        var byProduct = snapshot.Pins.CountBy(p => p.Product).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(67, snapshot.Pins.Count);
        Assert.Equal(
            (17, 15, 15, 8, 6, 3, 1, 1, 1),
            (byProduct["nodejs"], byProduct["python"], byProduct["java"], byProduct["ruby"], byProduct["dotnet"], byProduct["php"], byProduct["go"], byProduct["ubuntu"], byProduct["postgres"]));
    }

    private static async Task<IReadOnlyList<string>> PinsAsync(string path, string text)
    {
        var sighting = await OneLook.At(new MemoryTree((path, text)), new RuntimesSource());
        return [.. ((RuntimesSnapshot?)sighting.Snapshot)?.Pins.Select(p => $"{p.Product} {p.Version}") ?? []];
    }
}
