using System.Runtime.InteropServices;

namespace Kotsu.History.Objects;

/// <summary>Things that were made with some effort, kept up to a number of bytes: the one used longest ago goes first.</summary>
/// <remarks>A table of its own rather than the runtime's dictionary and list: those are compiled anew, at each start, for types that are not the runtime's.</remarks>
/// <param name="bytes">The room.</param>
/// <param name="gone">Told of everything that has to go.</param>
internal sealed class ObjectRoom<TKey, TValue>(long bytes, Action<TValue>? gone = null)
    where TKey : notnull, IEquatable<TKey>
{
    private const int None = -1;

    // Chains of entries start at the slot of their hash. Free entries are a chain of their own.
    private int[] slots = NoSlots(256);
    private Entry[] entries = new Entry[256];
    private int used;
    private int free = None;
    private int newest = None;
    private int oldest = None;
    private long room = bytes;
    private long taken;

    /// <summary>Adds to the room.</summary>
    public void Widen(long more) => room += more;

    /// <summary>Finds something, which counts as using it.</summary>
    public bool TryGet(in TKey key, out TValue value)
    {
        var at = Find(key);
        if (at == None)
        {
            value = default!;
            return false;
        }

        if (at != newest)
        {
            Unlink(at);
            LinkAsNewest(at);
        }

        value = entries[at].Value;
        return true;
    }

    /// <summary>Keeps something, unless it alone would take an eighth of the room.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Keep(in TKey key, TValue value, int size)
    {
        if (size > room / 8 || Find(key) != None)
        {
            return false;
        }

        while (taken + size > room && oldest != None)
        {
            var last = oldest;
            Remove(last);
            gone?.Invoke(entries[last].Value);
            entries[last].Value = default!;
        }

        Add(key, value, size);
        return true;
    }

    /// <summary>Says that something is the next to go, if it is kept.</summary>
    public void Release(in TKey key)
    {
        var at = Find(key);
        if (at == None || at == oldest)
        {
            return;
        }

        Unlink(at);
        (entries[at].Older, entries[at].Newer) = (None, oldest);
        entries[oldest].Older = at;
        oldest = at;
    }

    private int Find(in TKey key)
    {
        var at = slots[SlotOf(key)];
        while (at != None && !entries[at].Key.Equals(key))
        {
            at = entries[at].Next;
        }

        return at;
    }

    private void Add(in TKey key, TValue value, int size)
    {
        if (free == None && used == entries.Length)
        {
            Grow();
        }

        var at = free == None ? used++ : free;
        free = at == free ? entries[at].Next : free;
        ref var slot = ref slots[SlotOf(key)];
        entries[at] = new() { Key = key, Value = value, Size = size, Next = slot };
        slot = at;
        LinkAsNewest(at);
        taken += size;
    }

    private void Remove(int at)
    {
        ref var from = ref slots[SlotOf(entries[at].Key)];
        while (from != at)
        {
            from = ref entries[from].Next;
        }

        from = entries[at].Next;
        Unlink(at);
        taken -= entries[at].Size;
        entries[at].Next = free;
        free = at;
    }

    private void LinkAsNewest(int at)
    {
        (entries[at].Older, entries[at].Newer) = (newest, None);
        if (newest == None)
        {
            oldest = at;
        }
        else
        {
            entries[newest].Newer = at;
        }

        newest = at;
    }

    private void Unlink(int at)
    {
        var (older, newer) = (entries[at].Older, entries[at].Newer);
        if (older == None)
        {
            oldest = newer;
        }
        else
        {
            entries[older].Newer = newer;
        }

        if (newer == None)
        {
            newest = older;
        }
        else
        {
            entries[newer].Older = older;
        }
    }

    // Only where no entry is free: all of them are in a chain.
    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        slots = NoSlots(entries.Length);
        for (var at = 0; at < used; at++)
        {
            ref var slot = ref slots[SlotOf(entries[at].Key)];
            entries[at].Next = slot;
            slot = at;
        }
    }

    private int SlotOf(in TKey key) => (int)(unchecked((uint)key.GetHashCode() * 0x9E3779B9) >> 8) & (slots.Length - 1);

    private static int[] NoSlots(int count)
    {
        var made = new int[count];
        Array.Fill(made, None);
        return made;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public TKey Key;
        public TValue Value;
        public int Size;
        public int Next;
        public int Newer;
        public int Older;
    }
}
