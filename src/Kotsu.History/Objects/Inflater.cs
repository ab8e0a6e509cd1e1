using System.Runtime.InteropServices;

namespace Kotsu.History.Objects;

/// <summary>Unpacks zlib streams one after the other through the runtime's own zlib, which is set up once.</summary>
/// <remarks>
/// System.IO.Compression sets a stream up for each object, which costs more than unpacking one: most objects of a pack are differences of
/// some hundred bytes. Input comes from arrays that do not move; nothing is read or written beyond the spans given.
/// </remarks>
internal sealed partial class Inflater : IDisposable
{
    private const string Library = "libSystem.IO.Compression.Native";
    private const int ZlibHeader = 15;

    // All that is packed is wanted at once: zlib then keeps no copy of the last 32 KiB for a next call, unless there is one.
    private const int Finish = 4;
    private const int Ok = 0;
    private const int End = 1;
    private const int NoProgress = -5;

    private Stream stream;
    private bool isSetUp;

    /// <summary>Starts with a new stream.</summary>
    /// <exception cref="InvalidDataException">zlib has no memory.</exception>
    public void Reset()
    {
        var code = isSetUp ? Reset(ref stream, ZlibHeader) : SetUp(ref stream, ZlibHeader);
        if (code != Ok)
        {
            throw new InvalidDataException("zlib could not be set up.");
        }

        isSetUp = true;
        IsAtEnd = false;
    }

    /// <summary>Whether the stream has ended, its checksum being right.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Unpacks as much as goes from <paramref name="input"/> to <paramref name="output"/>.</summary>
    /// <returns>Bytes used and bytes written; null where the stream is damaged.</returns>
    public unsafe (int Used, int Written)? Read(ReadOnlySpan<byte> input, Span<byte> output)
    {
        fixed (byte* from = &MemoryMarshal.GetReference(input), to = &MemoryMarshal.GetReference(output))
        {
            // zlib wants a place to write to even where nothing may be written.
            byte nowhere;
            stream.NextIn = from;
            stream.AvailableIn = (uint)input.Length;
            stream.NextOut = to == null ? &nowhere : to;
            stream.AvailableOut = (uint)output.Length;
            var code = Inflate(ref stream, Finish);
            IsAtEnd = code == End;
            stream.NextIn = null;
            stream.NextOut = null;
            return code is Ok or End or NoProgress
                ? (input.Length - (int)stream.AvailableIn, output.Length - (int)stream.AvailableOut)
                : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isSetUp)
        {
            isSetUp = false;
            _ = TearDown(ref stream);
        }
    }

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateInit2_")]
    private static partial int SetUp(ref Stream stream, int windowBits);

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateReset2_")]
    private static partial int Reset(ref Stream stream, int windowBits);

    [LibraryImport(Library, EntryPoint = "CompressionNative_Inflate")]
    private static partial int Inflate(ref Stream stream, int flush);

    [LibraryImport(Library, EntryPoint = "CompressionNative_InflateEnd")]
    private static partial int TearDown(ref Stream stream);

    // The library's own picture of a stream; zlib's stands behind State, so that this one may move.
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Stream
    {
        public byte* NextIn;
        public byte* NextOut;
        public byte* Message;
        public void* State;
        public uint AvailableIn;
        public uint AvailableOut;
    }
}
