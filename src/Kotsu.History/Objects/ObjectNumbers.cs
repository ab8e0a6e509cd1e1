namespace Kotsu.History.Objects;

/// <summary>Numbers objects from 0 in the order in which they are named.</summary>
/// <remarks>A table of its own for the reason that <see cref="ObjectRoom{TKey, TValue}"/> tells.</remarks>
internal sealed class ObjectNumbers
{
    private const int None = -1;

    // A chain of objects starts at the slot of their hash.
    private int[] slots = Empty(1024);
    private int[] next = new int[512];
    private ObjectId[] ids = new ObjectId[512];

    /// <summary>How many objects have a number.</summary>
    public int Count { get; private set; }

    /// <summary>The object of a number.</summary>
    public ref readonly ObjectId this[int number] => ref ids[number];

    /// <summary>The number of an object; -1 where it has none.</summary>
    public int Find(in ObjectId id)
    {
        var at = slots[SlotOf(id)];
        while (at != None && ids[at] != id)
        {
            at = next[at];
        }

        return at;
    }

    /// <summary>The number of an object; a new one where it had none.</summary>
    public int Number(in ObjectId id)
    {
        var found = Find(id);
        if (found != None)
        {
            return found;
        }

        if (Count == ids.Length)
        {
            Grow();
        }

        ids[Count] = id;
        Link(Count);
        return Count++;
    }

    private void Link(int number)
    {
        ref var slot = ref slots[SlotOf(ids[number])];
        next[number] = slot;
        slot = number;
    }

    private void Grow()
    {
        var larger = new ObjectId[Count * 2];
        ids.AsSpan().CopyTo(larger);
        (ids, next, slots) = (larger, new int[Count * 2], Empty(Count * 4));
        for (var number = 0; number < Count; number++)
        {
            Link(number);
        }
    }

    // Names are spread evenly by themselves.
    private int SlotOf(in ObjectId id) => (int)(id.Prefix & (ulong)(slots.Length - 1));

    private static int[] Empty(int length)
    {
        var made = new int[length];
        Array.Fill(made, None);
        return made;
    }
}
