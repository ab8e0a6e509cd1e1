using System.Globalization;
using System.Text.Json;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>A value of a lens file, where it stands, and where trouble is told.</summary>
/// <param name="Pointer">RFC 6901.</param>
/// <remarks>A class, not a struct: lists of a struct of ours are compiled anew at every start, which costs more than they save.</remarks>
internal sealed record LensNode(JsonElement Value, string Pointer, LensMessages Messages)
{
    /// <summary>How many times as many items as are allowed are read: what stands behind them tells nothing new.</summary>
    private const int MostItems = 10;

    /// <summary>Whether it is an object; a message when it is not.</summary>
    public bool IsObject()
    {
        if (Value.ValueKind is JsonValueKind.Object)
        {
            return true;
        }

        Messages.Error(Pointer, LensWords.Value(Value), LensWords.Object);
        return false;
    }

    /// <summary>The text of a string; null of everything else.</summary>
    public string? AsText() => Value.ValueKind is JsonValueKind.String ? Value.GetString() : null;

    /// <summary>The value of a key; null where the key is absent or says <c>null</c>.</summary>
    public LensNode? Find(string key) =>
        Value.TryGetProperty(key, out var value) && value.ValueKind is not JsonValueKind.Null ? At(key, value) : null;

    /// <summary>A warning for each key that nothing reads.</summary>
    public void WarnOfUnknownKeys(params ReadOnlySpan<string> known)
    {
        foreach (var property in Value.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                Messages.Warning(At(property.Name, property.Value).Pointer, LensWords.UnknownKey, LensWords.Keys(known));
            }
        }
    }

    /// <summary>A text of 1 to <paramref name="most"/> characters; empty, with a message, where it is not.</summary>
    public string RequiredText(string key, int most) => Text(key, 1, most) ?? "";

    /// <summary>A text of at most <paramref name="most"/> characters; null where there is none.</summary>
    public string? OptionalText(string key, int most) => Find(key) is null ? null : Text(key, 0, most);

    /// <summary>An id; empty, with a message, where it is not.</summary>
    public string RequiredId(string key)
    {
        if (Find(key)?.AsText() is { } id && LensFormat.IsId(id))
        {
            return id;
        }

        Messages.Error(PointerOf(key), FoundAt(key), LensWords.Id);
        return "";
    }

    /// <summary>The items of a list of <paramref name="least"/> to <paramref name="most"/>; a message where it is not. The items are given anyhow, ten times as many as are allowed.</summary>
    public IReadOnlyList<LensNode> RequiredList(string key, int least, int most)
    {
        if (Find(key) is not { Value.ValueKind: JsonValueKind.Array } list)
        {
            Messages.Error(PointerOf(key), FoundAt(key), LensWords.List(least, most));
            return [];
        }

        if (list.Value.GetArrayLength() is var length && (length < least || length > most))
        {
            Messages.Error(list.Pointer, LensWords.Items(length), LensWords.List(least, most));
        }

        var items = new List<LensNode>();
        foreach (var item in list.Value.EnumerateArray().Take(MostItems * most))
        {
            items.Add(list.At(items.Count.ToString(CultureInfo.InvariantCulture), item));
        }

        return items;
    }

    /// <summary>What stands at a key, as a phrase.</summary>
    public Words FoundAt(string key) => Value.TryGetProperty(key, out var value) ? LensWords.Value(value) : LensWords.Nothing;

    /// <summary>The pointer of a key.</summary>
    public string PointerOf(string key) => $"{Pointer}/{key.Replace("~", "~0").Replace("/", "~1")}";

    private static int CharactersOf(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private LensNode At(string key, JsonElement value) => this with { Value = value, Pointer = PointerOf(key) };

    private string? Text(string key, int least, int most)
    {
        if (Find(key)?.AsText() is { } text)
        {
            var length = CharactersOf(text);
            if (length >= least && length <= most)
            {
                return text;
            }

            Messages.Error(PointerOf(key), LensWords.Characters(length), LensWords.Text(least, most));
            return null;
        }

        Messages.Error(PointerOf(key), FoundAt(key), LensWords.Text(least, most));
        return null;
    }
}
