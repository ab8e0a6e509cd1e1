using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;

namespace Kotsu.Cli.Asking;

/// <summary>An answer that was given on the command line.</summary>
/// <param name="Practice">The practice's code.</param>
/// <param name="Reply">Yes, no or unknown.</param>
public sealed record GivenAnswer(string Practice, Reply Reply)
{
    private static readonly string[] allowed = ["yes", "no", "unknown"];

    /// <summary>Reads all of them, or refuses all.</summary>
    /// <exception cref="RefusedException">One of them is not <c>CODE=yes|no|unknown</c>.</exception>
    public static IReadOnlyList<GivenAnswer> ReadAll(IEnumerable<string> given) => [.. given.Select(Read)];

    private static GivenAnswer Read(string given)
    {
        var parts = given.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || parts[0].Length == 0)
        {
            throw new RefusedException(Refusal.Usage(
                $"--answer: \"{given}\" names no practice or no answer · allowed: CODE=yes, CODE=no, CODE=unknown, such as OPS07-BP03=yes",
                $"--answer: 「{given}」にはプラクティスか回答がありません · OPS07-BP03=yes のように、コード=yes・no・unknown の形で指定してください"));
        }

        return allowed.Contains(parts[1]) ? new(parts[0], Replies.Find(parts[1])!.Value) : throw new RefusedException(new(ExitCodes.Usage, Values.NotAmong("--answer", parts[1], allowed)));
    }
}
