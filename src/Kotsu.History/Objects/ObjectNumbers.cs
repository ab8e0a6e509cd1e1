using System.Numerics;

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
        return found != None ? found : NumberNew(id);
    }

    /// <summary>The number of an object that has none yet. Of one that has, this number is found from now on.</summary>
    public int NumberNew(in ObjectId id)
    {
        if (Count == ids.Length)
        {
            Grow(Count * 2);
        }

        ids[Count] = id;
        Link(Count);
        return Count++;
    }

    /// <summary>Makes room for as many as somebody says will come, a million at most: more are not believed before they are there.</summary>
    public void Expect(int count)
    {
        var room = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(count, 1_000_000));
        if (room > ids.Length)
        {
            Grow(room);
        }
    }

    private void Link(int number)
    {
        ref var slot = ref slots[SlotOf(ids[number])];
        next[number] = slot;
        slot = number;
    }

    private void Grow(int room)
    {
        var larger = new ObjectId[room];
        ids.AsSpan(0, Count).CopyTo(larger);
        (ids, next, slots) = (larger, new int[room], Empty(room * 2));
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
