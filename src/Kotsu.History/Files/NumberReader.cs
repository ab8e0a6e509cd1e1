using System.Text;

namespace Kotsu.History.Files;

/// <summary>Reads numbers and texts from bytes that may be anything. Behind the first that makes no sense everything is 0 or empty.</summary>
public ref struct NumberReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Whether everything made sense so far.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>Whether everything made sense and nothing is left.</summary>
    public readonly bool IsAtEnd => IsGood && rest.IsEmpty;

    /// <summary>A number below <paramref name="limit"/>: seven bits a byte, the lowest first.</summary>
    public long Next(long limit)
    {
        long value = 0;
        for (int shift = 0, at = 0; shift < 63 && at < rest.Length; shift += 7)
        {
            var part = rest[at++];
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                rest = rest[at..];
                return value < limit ? value : Fail();
            }
        }

        return Fail();
    }

    /// <summary>How many things follow, each of which takes a byte at least.</summary>
    public int NextCount() => (int)Next(rest.Length + 1L);

    /// <summary>A text in UTF-8 behind its length.</summary>
    public string NextText() => Encoding.UTF8.GetString(Take((int)Next(rest.Length + 1L)));

    /// <summary>Bytes; none where there are not so many.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length)
        {
            Fail();
            return default;
        }

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    /// <summary>Says that something makes no sense.</summary>
    public long Fail()
    {
        IsGood = false;
        rest = default;
        return 0;
    }
}

/// <summary>Writes what <see cref="NumberReader"/> reads.</summary>
public sealed class NumberWriter(Stream to)
{
    /// <summary>A number, not negative.</summary>
    public void Write(long value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            to.WriteByte((byte)(0x80 | (value & 0x7F)));
        }

        to.WriteByte((byte)value);
    }

    /// <summary>A text.</summary>
    public void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(bytes.Length);
        to.Write(bytes);
    }
}
