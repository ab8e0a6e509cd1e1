using System.Globalization;
using System.Text;
using System.Text.Json;
using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Storage.Reviews;

/// <summary>A finding's values as JSON: <c>{"age":["days",400],"path":["text","src/a.c"]}</c>. Written by hand: start-up without reflection.</summary>
internal static class FindingValueJson
{
    public static string Write(IReadOnlyDictionary<string, FindingValue> values)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (name, value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
            {
                json.WriteStartArray(name);
                Write(json, value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    public static Dictionary<string, FindingValue> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Read(p.Value), StringComparer.Ordinal);
    }

    /// <summary>Writes one value: its kind, then itself; the brackets are the caller's.</summary>
    public static void Write(Utf8JsonWriter json, FindingValue value)
    {
        switch (value)
        {
            case FindingValue.Text(var text):
                json.WriteStringValue("text");
                json.WriteStringValue(text);
                break;
            case FindingValue.Count(var count):
                json.WriteStringValue("count");
                json.WriteNumberValue(count);
                break;
            case FindingValue.Days(var days):
                json.WriteStringValue("days");
                json.WriteNumberValue(days);
                break;
            case FindingValue.Date(var date):
                json.WriteStringValue("date");
                json.WriteStringValue(Days.Write(date));
                break;
            case FindingValue.Names(var names):
                json.WriteStringValue("names");
                WriteAll(json, names);
                break;
            case FindingValue.Phrase(var words):
                json.WriteStringValue("phrase");
                WriteAll(json, [words.En, words.Ja]);
                break;
            case FindingValue.Phrases(var phrases):
                json.WriteStringValue("phrases");
                WriteAll(json, phrases.SelectMany(p => new[] { p.En, p.Ja }));
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} has no form in the store.");
        }
    }

    /// <summary>Reads one value from its pair.</summary>
    public static FindingValue Read(JsonElement pair)
    {
        var value = pair[1];
        return pair[0].GetString() switch
        {
            "text" => new FindingValue.Text(value.GetString()!),
            "count" => new FindingValue.Count(value.GetInt64()),
            "days" => new FindingValue.Days(value.GetInt64()),
            "date" => new FindingValue.Date(Days.Read(value.GetString()!)),
            "names" => new FindingValue.Names(All(value)),
            "phrase" => new FindingValue.Phrase(new(value[0].GetString()!, value[1].GetString()!)),
            "phrases" => new FindingValue.Phrases([.. All(value).Chunk(2).Select(pair => new Words(pair[0], pair[1]))]),
            var kind => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The store holds a value of the unknown kind '{kind}'.")),
        };
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static List<string> All(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
