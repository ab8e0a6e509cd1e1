using System.Text.Json.Serialization;

namespace Kotsu.Reports.Json;

/// <summary>How the JSON report is written, worked out when Kotsu is built.</summary>
[JsonSerializable(typeof(ReviewJson))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;
