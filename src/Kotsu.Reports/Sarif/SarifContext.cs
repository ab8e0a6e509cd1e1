using System.Text.Json.Serialization;

namespace Kotsu.Reports.Sarif;

/// <summary>How the SARIF log is written, worked out when Kotsu is built.</summary>
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifContext : JsonSerializerContext;
