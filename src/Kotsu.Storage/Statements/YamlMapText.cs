using System.Globalization;
using System.Text;

namespace Kotsu.Storage.Statements;

/// <summary>Builds the text of a flat YAML map, one key after the other. What is absent or blank is left out.</summary>
internal sealed class YamlMapText
{
    private readonly StringBuilder text = new();

    /// <summary>A text.</summary>
    public YamlMapText Add(string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            text.Append(key).Append(": ").Append(YamlScalars.Quote(value)).Append('\n');
        }

        return this;
    }

    /// <summary>A calendar day.</summary>
    public YamlMapText Add(string key, DateOnly? day) => AddPlain(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    public YamlMapText Add(string key, double? number) => AddPlain(key, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A list of texts.</summary>
    public YamlMapText Add(string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            text.Append(key).Append(":\n");
            foreach (var value in values)
            {
                text.Append("  - ").Append(YamlScalars.Quote(value)).Append('\n');
            }
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private YamlMapText AddPlain(string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }

        return this;
    }
}
