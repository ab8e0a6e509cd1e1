namespace Kotsu.History.Tests;

public sealed class VersionNameTests
{
    [Theory]
    [InlineData("v1.2.3")]
    [InlineData("1.2")]
    [InlineData("v5")]
    [InlineData("release-42")]
    [InlineData("jenkins-2.440.1")]
    [InlineData("api/v1.52.0")]
    [InlineData("docker-v29.0.0")]
    [InlineData("2024.05.31")]
    [InlineData("REL_16_2")]
    [InlineData("1.2.3.Final")]
    [InlineData("v1.2.3+build.7")]
    [InlineData("v1.2.3-1")]
    public void A_version_is_a_release(string name) => Assert.Equal(VersionKind.Release, VersionName.Judge(name));

    [Theory]
    [InlineData("v1.2.3-rc1")]
    [InlineData("v1.2.3-rc.1")]
    [InlineData("3.0.0-Beta2")]
    [InlineData("1.0a1")]
    [InlineData("1.0b2")]
    [InlineData("2.0-SNAPSHOT")]
    [InlineData("nightly-2024.05.31")]
    [InlineData("5.0.0.M3")]
    public void Something_before_a_version_is_a_preview(string name) => Assert.Equal(VersionKind.Preview, VersionName.Judge(name));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("latest")]
    [InlineData("build-4711")]
    [InlineData("before 1.2.3")]
    [InlineData("\\xFF1.2")]
    [InlineData("日本1.2")]
    [InlineData("v")]
    public void Anything_else_names_no_version(string name) => Assert.Equal(VersionKind.None, VersionName.Judge(name));
}
