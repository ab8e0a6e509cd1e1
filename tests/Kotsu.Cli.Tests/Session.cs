using System.Text;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests;

/// <summary>One run of the program for a caller that a test can read.</summary>
internal sealed class Session
{
    private readonly StringBuilder printed = new();
    private readonly StringBuilder noted = new();

    /// <summary>The environment.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What the person types; null where nobody is there.</summary>
    public string? Typed { get; init; }

    /// <summary>A writer that takes the output instead; null where it is collected.</summary>
    public TextWriter? Writer { get; init; }

    /// <summary>The day that the clock shows.</summary>
    public DateOnly Today { get; init; } = new(2026, 11, 21);

    /// <summary>What was printed.</summary>
    public string Output => printed.ToString();

    /// <summary>What was noted or refused.</summary>
    public string Errors => noted.ToString();

    /// <summary>Runs one command line and returns the exit code.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args)
    {
        var session = new Session();
        var exitCode = await session.ExitCodeAsync(args);
        return (exitCode, session.Output, session.Errors);
    }

    /// <summary>Runs one command line and returns the exit code.</summary>
    public Task<int> ExitCodeAsync(params string[] args) => InterruptAsync(args, TestContext.Current.CancellationToken);

    /// <summary>Runs one command line until it is interrupted and returns the exit code.</summary>
    public Task<int> InterruptAsync(string[] args, CancellationToken cancellationToken) => Program.RunAsync(args, GetCaller(args), cancellationToken);

    private Caller GetCaller(string[] args) => new()
    {
        Output = Writer ?? new StringWriter(printed) { NewLine = "\n" },
        Errors = new StringWriter(noted) { NewLine = "\n" },
        Input = new(() => new StringReader(Typed ?? "")),
        Clock = new StandingClock(Today),
        Variable = Variables.GetValueOrDefault,
        Language = LanguageChoice.Of(args, Variables.GetValueOrDefault),
        OutputIsTerminal = Typed is not null,
        InputIsTerminal = Typed is not null,
        Columns = new(100),
    };

    private sealed class StandingClock(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today, new(12, 0), TimeSpan.Zero);
    }
}
