using Kotsu.Core.Text;

namespace Kotsu.Cli.Host;

/// <summary>Why the program did not do what it was asked to.</summary>
/// <param name="ExitCode">What a script is told.</param>
/// <param name="Line">What is wrong, what is allowed, what to do; one line.</param>
public sealed record Refusal(int ExitCode, Words Line)
{
    /// <summary>The command line is wrong.</summary>
    public static Refusal Usage(string english, string japanese) => new(ExitCodes.Usage, new(english, japanese));

    /// <summary>The world could not be looked at.</summary>
    public static Refusal CouldNotLook(string english, string japanese) => new(ExitCodes.CouldNotLook, new(english, japanese));
}

/// <summary>Leaves a command with a refusal. Caught at the host's edge only.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Line.En)
{
    /// <summary>What to say.</summary>
    public Refusal Refusal { get; } = refusal;
}
