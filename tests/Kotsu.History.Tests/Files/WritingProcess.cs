using System.Globalization;
using Kotsu.History.Files;

namespace Kotsu.History.Tests.Files;

/// <summary>Writes one large file after the other in the place of the one before and says so, until it is killed or has written 200.</summary>
internal static class WritingProcess
{
    public const string Name = "large.bin";
    public const byte Most = 200;
    private const int Size = 12 * 1024 * 1024;

    public static ReadOnlySpan<byte> Mark => "KOTSUTST"u8;

    public static int Run(string folder)
    {
        for (byte number = 1; number <= Most; number++)
        {
            using var content = new MemoryStream();
            content.Write(Mark);
            content.Write([.. Enumerable.Repeat(number, Size)]);
            KeptFile.Write(folder, Name, content);
            Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
            Console.Out.Flush();
        }

        return 0;
    }

    /// <summary>The number of the file that is there; null where there is none that is whole.</summary>
    public static int? Read(string folder) =>
        KeptFile.Read(folder, Name, Mark, int.MaxValue) is { Span: [var first, ..] all } && all.Length == Size && all.IndexOfAnyExcept(first) < 0 ? first : null;
}
