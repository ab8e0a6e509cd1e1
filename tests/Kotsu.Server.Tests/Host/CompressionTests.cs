using System.IO.Compression;
using System.Text;

namespace Kotsu.Server.Tests.Host;

public sealed class CompressionTests
{
    private const string Long = "/api/v1/lenses/operational-excellence/versions/2024-11-06/questions";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task What_is_read_is_compressed_as_the_reader_takes_it_and_says_the_same(string encoding)
    {
        await using var server = await RunningServer.StartAsync();
        var plain = await server.Admin.GetByteArrayAsync(Long, TestContext.Current.CancellationToken);

        using var response = await GetAsync(server, Long, encoding);
        var sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.InRange(sent.Length, 1, plain.Length / 2);
        Assert.Equal(Encoding.UTF8.GetString(plain), Encoding.UTF8.GetString(Unpack(sent, encoding)));
    }

    [Theory]
    [InlineData("/api/v1/organisation")] // short
    [InlineData("/api/v1/account/sessions")]
    [InlineData("/api/v1/tokens")]
    [InlineData("/API/v1/Tokens")]
    public async Task What_is_short_or_near_a_secret_is_not(string path)
    {
        await using var server = await RunningServer.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            await server.Admin.PostJsonAsync("/tokens", new { name = $"A token with a name that is long enough {i}", scopes = new[] { "read" } });
            await server.SignInAsync();
        }

        using var response = await GetAsync(server, path, "br");

        Assert.True(response.IsSuccessStatusCode);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_secret_that_is_told_once_is_not()
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tokens") { Content = System.Net.Http.Json.JsonContent.Create(new { name = new string('x', 90), scopes = new[] { "read" } }) };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");

        using var response = await server.Admin.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("kotsu_", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("cross-site", false)]
    [InlineData("same-site", false)]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    public async Task What_another_sites_page_asks_for_has_its_plain_length(string site, bool isCompressed)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await GetAsync(server, Long, "br", ("Sec-Fetch-Site", site));

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(isCompressed, response.Content.Headers.ContentEncoding.Count > 0);
    }

    private static async Task<HttpResponseMessage> GetAsync(RunningServer server, string path, string encoding, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Admin.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static byte[] Unpack(byte[] sent, string encoding)
    {
        using var packed = new MemoryStream(sent);
        using Stream stream = encoding is "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
