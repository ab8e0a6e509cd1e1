namespace Kotsu.History.Objects;

/// <summary>Things that were made with some effort, kept up to a number of bytes: the one used longest ago goes first.</summary>
/// <param name="bytes">The room.</param>
/// <param name="gone">Told of everything that has to go.</param>
internal sealed class ObjectRoom<TKey, TValue>(long bytes, Action<TValue>? gone = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, int Size)>> byKey = [];
    private readonly LinkedList<(TKey Key, TValue Value, int Size)> byUse = [];
    private long room = bytes;
    private long used;

    /// <summary>Adds to the room.</summary>
    public void Widen(long more) => room += more;

    /// <summary>Finds something, which counts as using it.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        if (!byKey.TryGetValue(key, out var node))
        {
            value = default!;
            return false;
        }

        if (!ReferenceEquals(byUse.First, node))
        {
            byUse.Remove(node);
            byUse.AddFirst(node);
        }

        value = node.Value.Value;
        return true;
    }

    /// <summary>Keeps something, unless it alone would take an eighth of the room.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Keep(TKey key, TValue value, int size)
    {
        if (size > room / 8 || byKey.ContainsKey(key))
        {
            return false;
        }

        byKey[key] = byUse.AddFirst((key, value, size));
        used += size;
        while (used > room && byUse.Last is { } oldest)
        {
            byUse.RemoveLast();
            byKey.Remove(oldest.Value.Key);
            used -= oldest.Value.Size;
            gone?.Invoke(oldest.Value.Value);
        }

        return true;
    }
}
