using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kotsu.Core.Histories;
using Kotsu.Core.Snapshots;

namespace Kotsu.Reports.Json;

/// <summary>A history at a glance as JSON, without any limit of lines.</summary>
public static class HistoryJson
{
    /// <summary>The overview, indented, with a line's end behind it.</summary>
    public static string Render(HistoryOverview overview)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("asOf", Day(overview.AsOf));
            json.WriteNumber("commits", overview.Commits);
            json.WriteBoolean("isCut", overview.IsCut);
            WriteMarkers(json, overview);
            WriteNumber(json, "areas", overview.Knowledge?.Areas);
            WriteAreas(json, overview.Knowledge?.KnownToOne ?? []);
            WriteNumber(json, "codeFiles", overview.Knowledge?.CodeFiles);
            WriteNumber(json, "busFactor", overview.Knowledge is { BusFactor: > 0 and var people } ? people : null);
            WriteReleases(json, overview.Releases);
            WriteHotspots(json, overview);
            WriteUnreadable(json, overview);
            json.WriteEndObject();
        }

        return HarmlessJson.Of(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteMarkers(Utf8JsonWriter json, HistoryOverview overview)
    {
        json.WriteStartArray("markers");
        foreach (var marker in overview.Markers)
        {
            json.WriteStartObject();
            json.WriteString("path", marker.At.Path);
            json.WriteNumber("line", marker.At.Line);
            json.WriteString("tag", marker.Tag);
            json.WriteString("text", marker.Text);
            json.WriteString("since", marker.Since is { } since ? Day(since) : null);
            json.WriteBoolean("atLeast", marker.AtLeast);
            json.WriteString("contact", marker.Contact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAreas(Utf8JsonWriter json, IReadOnlyList<KnowledgeArea> known)
    {
        json.WriteStartArray("knownToOne");
        foreach (var area in known)
        {
            json.WriteStartObject();
            json.WriteString("path", area.At.Path);
            json.WriteNumber("files", area.Files);
            json.WriteNumber("busFactor", area.BusFactor);
            json.WriteStartArray("contacts");
            foreach (var contact in area.Contacts)
            {
                json.WriteStringValue(contact);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHotspots(Utf8JsonWriter json, HistoryOverview overview)
    {
        json.WriteStartArray("hotspots");
        foreach (var hotspot in overview.Hotspots)
        {
            json.WriteStartObject();
            json.WriteString("path", hotspot.Path);
            json.WriteNumber("changes", hotspot.Changes);
            json.WriteNumber("bytes", hotspot.Bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnreadable(Utf8JsonWriter json, HistoryOverview overview)
    {
        json.WriteStartArray("unreadable");
        foreach (var (at, reason) in overview.Unreadable)
        {
            json.WriteStartObject();
            json.WriteString("path", at.Path);
            json.WriteStartObject("reason");
            json.WriteString("en", reason.En);
            json.WriteString("ja", reason.Ja);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReleases(Utf8JsonWriter json, ReleaseFigures? releases)
    {
        if (releases is null)
        {
            json.WriteNull("releases");
            return;
        }

        json.WriteStartObject("releases");
        json.WriteNumber("tags", releases.Tags);
        json.WriteBoolean("isCut", releases.IsCut);
        json.WriteString("last", releases.Last);
        json.WriteString("lastOn", releases.LastOn is { } day ? Day(day) : null);
        json.WriteNumber("inYear", releases.InYear);
        WriteNumber(json, "medianDays", releases.MedianDays);
        if (releases.LeadTime is { } lead)
        {
            json.WriteStartObject("leadTime");
            json.WriteNumber("commits", lead.Commits);
            WriteNumber(json, "medianDays", lead.MedianDays);
            WriteNumber(json, "p85Days", lead.P85Days);
            json.WriteNumber("waiting", lead.Waiting);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("leadTime");
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, Math.Round(value, 2));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
