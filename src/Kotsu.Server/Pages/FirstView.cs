using System.Text.Json;

namespace Kotsu.Server.Pages;

/// <summary>What is known when a screen is painted first: its address, the words, and what the API answered. What is not known is left out, never an error.</summary>
/// <param name="Path">The address that the browser shows, in its parts.</param>
/// <param name="IsFiltered">Whether more than that says what is shown.</param>
/// <param name="Words">The page's words in the reader's language.</param>
/// <param name="Answers">By their addresses.</param>
internal sealed record FirstView(string[] Path, bool IsFiltered, PageWords Words, IReadOnlyDictionary<string, JsonElement> Answers)
{
    /// <summary>The address of the workload that the screen is of.</summary>
    public string Workload => $"/workloads/{Uri.EscapeDataString(Path.ElementAtOrDefault(1) ?? "")}";

    /// <summary>What the API answered; undefined where it was not asked or refused.</summary>
    /// <param name="path">The address without what all have in common.</param>
    public JsonElement Answer(string path) => Answers.GetValueOrDefault($"/api/v1{path}");

    /// <summary>What the API answered about the workload.</summary>
    public JsonElement OfWorkload(string path = "") => Answer(Workload + path);

    /// <summary>A text of the catalogues.</summary>
    public string Say(string name, params ReadOnlySpan<(string Hole, string Value)> values) => Words.Say(name, values);
}

/// <summary>Reading answers without knowing whether they are there.</summary>
internal static class FirstReading
{
    /// <summary>A member; undefined where there is none.</summary>
    public static JsonElement Of(this JsonElement answer, string member) => answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty(member, out var value) ? value : default;

    /// <summary>Whether there is anything.</summary>
    public static bool Is(this JsonElement answer) => answer.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether a member is true.</summary>
    public static bool Says(this JsonElement answer, string member) => answer.Of(member).ValueKind is JsonValueKind.True;

    /// <summary>A text; empty where there is none.</summary>
    public static string Text(this JsonElement answer, string member) => answer.Of(member) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    /// <summary>A number; 0 where there is none.</summary>
    public static double Number(this JsonElement answer, string member) => answer.Of(member) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : 0;

    /// <summary>The rows of a list, or of the page of a list; none where there is none.</summary>
    public static IEnumerable<JsonElement> Rows(this JsonElement answer, string member = "items") =>
        answer.ValueKind is JsonValueKind.Array ? answer.EnumerateArray() : answer.Of(member) is { ValueKind: JsonValueKind.Array } rows ? rows.EnumerateArray() : [];

    /// <summary>The members that are numbers, with their names; none where there is none.</summary>
    public static IEnumerable<(string Name, double Number)> Members(this JsonElement answer) =>
        answer.ValueKind is JsonValueKind.Object ? answer.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Number).Select(member => (member.Name, member.Value.GetDouble())) : [];
}
