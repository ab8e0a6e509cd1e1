using System.Globalization;
using System.Text.Json;
using Kotsu.Core.Text;

namespace Kotsu.Cli.Demo;

/// <summary>What says that a data folder holds the demo and nothing of anybody's: a small file beside the store.</summary>
/// <param name="MadeOn">The day on which its story ends.</param>
/// <param name="Language">The language of everything in it.</param>
internal sealed record DemoMark(DateOnly MadeOn, Language Language)
{
    /// <summary>Its name.</summary>
    public const string FileName = "demo.json";

    private const string Japanese = "ja";

    /// <summary>Whether a folder holds the demo.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>The mark in a folder; null where there is none.</summary>
    public static DemoMark? Find(string folder)
    {
        if (!IsIn(folder))
        {
            return null;
        }

        try
        {
            using var text = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            return text.RootElement.TryGetProperty("madeOn", out var day)
                && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var made)
                ? new(made, text.RootElement.TryGetProperty("language", out var language) && language.GetString() == Japanese ? Language.Japanese : Language.English)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(string folder) => File.WriteAllText(
        Path.Combine(folder, FileName),
        string.Create(CultureInfo.InvariantCulture, $"{{\"about\": \"The demo of Kotsu. Nothing in this folder is real; it can be removed.\", \"madeOn\": \"{MadeOn:yyyy-MM-dd}\", \"language\": \"{(Language is Language.Japanese ? Japanese : "en")}\"}}\n"));
}
