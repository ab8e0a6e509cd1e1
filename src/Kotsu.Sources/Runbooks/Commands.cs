using System.Text.RegularExpressions;

namespace Kotsu.Sources.Runbooks;

/// <summary>Tells commands to type from output, configuration and mere names.</summary>
internal static class Commands
{
    // What is typed into a console of Rails or the like: PagesDomain.find(4711), Gitlab::Redis.with { … }.
    private static readonly Regex consoleCall = new(@"^([a-z_]+ = )?[A-Z][A-Za-z]+(::[A-Z][A-Za-z]+)*\.[a-z_]+[?!]?([.({ ]|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly HashSet<string> functions =
        ["sum", "avg", "min", "max", "count", "rate", "irate", "increase", "delta", "topk", "bottomk", "absent", "histogram_quantile", "quantile", "predict_linear", "max_over_time", "avg_over_time", "count_over_time", "sum_over_time"];

    // A line that begins with one of these is a path; with another word, it is an order to a chat bot: "/deploy rollback play".
    private static readonly HashSet<string> rootFolders = ["/bin", "/boot", "/data", "/dev", "/etc", "/home", "/lib", "/media", "/mnt", "/opt", "/proc", "/root", "/run", "/sbin", "/srv", "/sys", "/tmp", "/usr", "/var"];

    private static readonly string[] prefixes = ["sudo", "time", "watch", "nohup", "exec", "env", "command", "nice", "then", "do", "else", "&&", "||", "|", "!", "("];

    /// <summary>The commands of a block with the index of the line on which each begins; a query or script counts as one.</summary>
    public static IEnumerable<(int Line, string Command)> In(PageCode code)
    {
        if (KnownCommands.IsQuery(code.Language))
        {
            var first = code.Lines.Index().FirstOrDefault(l => l.Item.Trim().Length > 0 && !IsComment(l.Item));
            return first.Item is null ? [] : [(first.Index, first.Item.Trim())];
        }

        return KnownCommands.IsShell(code.Language) || KnownCommands.IsPlain(code.Language) ? InShell(code) : [];
    }

    /// <summary>Whether a piece of code in a text is a command to type: a known program with something to do.</summary>
    public static bool IsCommand(string code)
    {
        var command = ShellPrompt.Read(code)?.Command ?? code;
        return (command.AsSpan().Trim().Contains(' ') && KnownCommands.IsProgram(FirstWord(command))) || IsQuery(command.Trim()) || IsForChat(command.Trim());
    }

    /// <summary>An order to a chat bot: <c>/chatops run feature set x false</c>, <c>!job-start stop-player</c>.</summary>
    private static bool IsForChat(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        return blank > 2 && line[0] is '/' or '!' && line[1..blank].All(c => char.IsAsciiLetterLower(c) || c == '-') && !rootFolders.Contains(line[..blank]) && !IsSentence(line);
    }

    /// <summary>A query to paste: <c>sum by (job) (rate(x[5m]))</c>, <c>SELECT … FROM …</c>.</summary>
    private static bool IsQuery(string code)
    {
        var open = code.IndexOf('(', StringComparison.Ordinal);
        var function = open > 0 ? code[..open].Split(' ')[0] : "";
        return (functions.Contains(function) && code.EndsWith(')') && code.Length > function.Length + 3)
            || (code.StartsWith("SELECT ", StringComparison.OrdinalIgnoreCase) && code.Contains(" FROM ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The program that a command runs, without its folder and what stands before it (<c>sudo</c>, <c>A=b</c>).</summary>
    public static string FirstWord(string command)
    {
        foreach (var word in command.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!prefixes.Contains(word) && !IsAssignment(word))
            {
                var bare = word.TrimStart('(', '{', '`', '$').TrimEnd(';', ')', '`');
                return bare.StartsWith("./", StringComparison.Ordinal) ? bare : bare[(bare.LastIndexOf('/') + 1)..];
            }
        }

        return "";
    }

    private static IEnumerable<(int Line, string Command)> InShell(PageCode code)
    {
        // Where prompts are shown, only what follows one was typed; the rest is what the machine answered.
        var prompted = code.Lines.Index().Select(l => (l.Index, Command: Prompted(l.Item, code.Language))).Where(l => l.Command is not null).ToList();
        return prompted.Count > 0 ? prompted.Select(l => (l.Index, l.Command!)) : Bare(code);
    }

    private static string? Prompted(string line, string language)
    {
        if (ShellPrompt.Read(line) is { } typed)
        {
            var isCertain = typed.IsCertain || KnownCommands.IsShell(language) || KnownCommands.IsProgram(FirstWord(typed.Command));
            return isCertain && !typed.Command.StartsWith('#') ? typed.Command : null;
        }

        // A root prompt looks like a comment: a comment is a sentence.
        var trimmed = line.TrimStart();
        return trimmed.StartsWith("# ", StringComparison.Ordinal) && KnownCommands.IsProgram(FirstWord(trimmed[2..])) && !IsSentence(trimmed) ? trimmed[2..] : null;
    }

    private static IEnumerable<(int Line, string Command)> Bare(PageCode code)
    {
        var isShell = KnownCommands.IsShell(code.Language);
        var isFirst = true;
        var goesOn = false;
        foreach (var (index, line) in code.Lines.Index())
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || IsComment(line))
            {
                continue;
            }

            if (!goesOn && (LooksTyped(trimmed, isShell) || (isShell && isFirst && char.IsAsciiLetterLower(trimmed[0]) && !trimmed.EndsWith(':'))))
            {
                yield return (index, trimmed);
            }

            isFirst = false;
            goesOn = trimmed[^1] is '\\' or '|' or '`' || trimmed.EndsWith("&&", StringComparison.Ordinal);
        }
    }

    private static bool LooksTyped(string trimmed, bool isShell)
    {
        var first = FirstWord(trimmed);
        var isRunFile = isShell && (trimmed.StartsWith("./", StringComparison.Ordinal) || trimmed[0] is '/' or '~');
        var isRequest = first is "GET" or "PUT" or "POST" or "DELETE" or "PATCH" && trimmed.Contains(" /", StringComparison.Ordinal);
        return isRunFile || isRequest || IsForChat(trimmed) || trimmed.StartsWith("select ", StringComparison.Ordinal) || trimmed.StartsWith("SELECT ", StringComparison.Ordinal) || consoleCall.IsMatch(trimmed) || (KnownCommands.IsProgram(first) && (isShell || !IsSentence(trimmed))) || (isShell && IsAssignment(trimmed));
    }

    /// <summary><c>NAME=value</c>, also after <c>export</c>.</summary>
    private static bool IsAssignment(string text)
    {
        var plain = text.StartsWith("export ", StringComparison.Ordinal) ? text[7..].TrimStart() : text.TrimStart('$');
        var equals = plain.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals + 1 < plain.Length && plain[equals + 1] != '=' && plain.Take(equals).All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(plain[0]);
    }

    private static bool IsComment(string line) => line.TrimStart() is ['#', ..] or ['/', '/', ..] or ['-', '-', ' ', ..] or ['R', 'E', 'M', ' ', ..] or ['/', '*', ..];

    /// <summary>Whether a line reads like prose rather than a command.</summary>
    private static bool IsSentence(string line)
    {
        var words = $" {line.TrimEnd('.')} ";
        return line.EndsWith('.') || Array.Exists([" the ", " is ", " are ", " a ", " to ", " and ", " of ", " was "], w => words.Contains(w, StringComparison.Ordinal));
    }
}
