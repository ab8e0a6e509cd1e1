using Kotsu.Core.Text;

namespace Kotsu.Cli.Host;

/// <summary>Who called: what the program reads and writes, and what its surroundings say. Passed in, so that a test reads strings.</summary>
public sealed record Caller
{
    /// <summary>Takes what was asked for.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes progress, notes and refusals.</summary>
    public required TextWriter Errors { get; init; }

    /// <summary>Gives the answers of a person. Opened when somebody is asked: it changes how a terminal behaves.</summary>
    public required Lazy<TextReader> Input { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>An environment variable by name; null or empty where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The language to speak.</summary>
    public required Language Language { get; init; }

    /// <summary>Whether a person reads the output as it comes.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads the notes as they come.</summary>
    public bool ErrorsAreTerminal { get; init; }

    /// <summary>Whether a person can answer.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Columns of the terminal; 80 where there is none. Asked of the terminal when they are needed: asking changes it.</summary>
    public Lazy<int> Columns { get; init; } = new(80);

    /// <summary>Whether to write colour: on a terminal that knows it, unless <c>NO_COLOR</c> is set.</summary>
    public bool TakesColour =>
        OutputIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is not "dumb";

    /// <summary>Whether questions can be asked and answered.</summary>
    public bool IsPerson => InputIsTerminal && OutputIsTerminal;

    /// <summary>The name by which the person is known to the machine; may be empty.</summary>
    public string Login => Variable("USER") ?? Variable("USERNAME") ?? "";

    /// <summary>How the reader started the program: <c>./kotsu</c> in a checkout, else <c>kotsu</c>.</summary>
    public string Command => Variable("KOTSU_CALLED_AS") is { Length: > 0 } called ? called : "kotsu";

    /// <summary>The text in the language to speak.</summary>
    public string Say(Words words) => words.In(Language);

    /// <summary>The text in the language to speak.</summary>
    public string Say(string english, string japanese) => Language is Language.Japanese ? japanese : english;

    /// <summary>A refusal: one line that begins with the program's name, and the exit code for it.</summary>
    public int Refuse(Refusal refusal)
    {
        var line = Say(refusal.Line);
        Errors.WriteLine(line.StartsWith("kotsu ", StringComparison.Ordinal) ? line : $"kotsu: {line}");
        return refusal.ExitCode;
    }

    /// <summary>A note to a person; a script does not see it.</summary>
    public void Note(Words words)
    {
        if (ErrorsAreTerminal)
        {
            Errors.WriteLine(Say(words));
        }
    }
}
