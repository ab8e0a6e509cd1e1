using System.Net.Http.Json;
using System.Text.Json;

namespace Kotsu.Cli.Tests.Pages;

/// <summary>The API of a server that a command started, signed in by its link.</summary>
internal sealed class ServedApi : IDisposable
{
    private readonly HttpClient client;

    private ServedApi(HttpClient client) => this.client = client;

    public static async Task<ServedApi> SignInAsync(string link)
    {
        var browser = new HttpClient { BaseAddress = new(new Uri(link), "/api/v1/") };
        await browser.GetAsync(link, TestContext.Current.CancellationToken);
        return new(browser);
    }

    public async Task<JsonElement> GetAsync(string path) => await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async Task<JsonElement> PostAsync(string path)
    {
        var response = await client.PostAsJsonAsync(path, new { }, TestContext.Current.CancellationToken);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public void Dispose() => client.Dispose();
}
