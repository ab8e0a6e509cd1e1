using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kotsu.Server.Pages;

/// <summary>The scripts and sheets that each screen begins with, so that a browser asks for all of them at once and not for one after the other.</summary>
internal sealed class PageRoutes
{
    private readonly (Regex Path, string Links)[] routes;

    private PageRoutes(IEnumerable<Route> routes) =>
        this.routes = [.. routes.Select(route => (new Regex(route.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), LinksOf(route)))];

    /// <summary>The routes that were built into the program beside the page.</summary>
    public static PageRoutes Find(PageFiles files, string name) =>
        new(files.FindText(name) is { } text ? JsonSerializer.Deserialize<Route[]>(text, JsonSerializerOptions.Web)! : []);

    /// <summary>The elements that name them; empty for an address of no screen.</summary>
    /// <param name="path">The address that the browser shows.</param>
    public string LinksFor(string path) => routes.FirstOrDefault(route => route.Path.IsMatch(path)).Links ?? "";

    // What stands in a template is not fetched: the document's own script takes it out once what is painted first is on the screen.
    private static string LinksOf(Route route) =>
        $"{string.Concat(route.Sheets.Select(sheet => $"<link rel=\"stylesheet\" href=\"{sheet}\">"))}<template id=\"kotsu-scripts\">{string.Concat(route.Scripts.Select(script => $"<link rel=\"modulepreload\" href=\"{script}\">"))}</template>";

    private sealed record Route(string Pattern, string[] Scripts, string[] Sheets);
}
