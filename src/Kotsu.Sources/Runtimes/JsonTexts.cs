using System.Text;
using System.Text.Json;

namespace Kotsu.Sources.Runtimes;

/// <summary>Texts in a JSON document with the path of their keys and their line.</summary>
internal static class JsonTexts
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>All texts that stand under keys alone, not in lists.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static IReadOnlyList<(string Path, string Value, int Line)> Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Lenient);
        var keys = new Stack<string>();
        var found = new List<(string, string, int)>();
        var line = new LineCounter(bytes);

        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    keys.Push(reader.GetString()!);
                    continue;
                case JsonTokenType.StartObject:
                    continue;
                case JsonTokenType.StartArray:
                    reader.Skip();
                    break;
                case JsonTokenType.String:
                    found.Add((string.Join('.', keys.Reverse()), reader.GetString()!, line.At((int)reader.TokenStartIndex)));
                    break;
            }

            keys.TryPop(out _);
        }

        return found;
    }

    private sealed class LineCounter(byte[] bytes)
    {
        private int line = 1;
        private int upTo;

        /// <summary>The line of an offset that is not before the last one asked for.</summary>
        public int At(int offset)
        {
            line += bytes.AsSpan(upTo, offset - upTo).Count((byte)'\n');
            upTo = offset;
            return line;
        }
    }
}
