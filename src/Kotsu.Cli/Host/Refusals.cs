using Kotsu.Core.Problems;

namespace Kotsu.Cli.Host;

/// <summary>Refusals of the use cases as the command line tells them.</summary>
public static class Refusals
{
    /// <summary>What was refused, what to do, and its code, which names the page that says more.</summary>
    public static Refusal Of(Problem problem)
    {
        var (message, fix) = (ProblemPages.Message(problem), ProblemPages.Fix(problem));
        return new(
            problem.Kind is ProblemKind.CouldNotLook ? ExitCodes.CouldNotLook : ExitCodes.Usage,
            new($"{message.En} {fix.En} ({problem.Code})", $"{message.Ja}{(EndsInJapanese(message.Ja) ? "" : " ")}{fix.Ja}({problem.Code})"));
    }

    // What another program said stands at the end of some messages, in its own words.
    private static bool EndsInJapanese(string message) => message.Length > 0 && message[^1] > '\u3000';
}
