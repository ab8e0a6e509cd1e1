namespace Kotsu.Sources.Runbooks;

/// <summary>Tells the prompt of a shell or console from what was typed after it.</summary>
internal static class ShellPrompt
{
    private const int LongestPrompt = 80;

    /// <summary>What stands after the prompt, and whether the prompt is a shell's own sign; null where the line has none.</summary>
    public static (string Command, bool IsCertain)? Read(string line)
    {
        var trimmed = line.TrimStart();
        var blank = trimmed.IndexOf(' ', StringComparison.Ordinal);
        while (blank > 0 && blank <= LongestPrompt)
        {
            var prompt = trimmed[..blank];
            if (IsPrompt(prompt))
            {
                var command = trimmed[blank..].TrimStart();
                return command.Length == 0 ? null : (command, IsCertain(prompt));
            }

            // Some prompts have blanks inside: "PS C:\Program Files>", "[root@db01 ~]#", "[ gprd ] production>".
            var isOpen = trimmed[0] == '[' || trimmed.StartsWith("PS", StringComparison.Ordinal) || (trimmed.Length > 2 && trimmed[1] == ':' && trimmed[2] == '\\') || trimmed[..blank].Contains('@', StringComparison.Ordinal);
            blank = isOpen ? trimmed.IndexOf(' ', blank + 1) : -1;
        }

        return null;
    }

    /// <summary>A bare <c>&gt;</c> also quotes, and a bare <c>#</c> also comments; a named one (<c>mysql&gt;</c>, <c>root@db#</c>) only prompts.</summary>
    private static bool IsCertain(string prompt) => prompt != ">" && (prompt[^1] != '#' || prompt.AsSpan().ContainsAny('@', '[', '='));

    private static bool IsPrompt(string words) => words switch
    {
        "$" or "%" or ">" or "❯" or "➜" => true,
        _ when words.EndsWith("->", StringComparison.Ordinal) || words.EndsWith("=>", StringComparison.Ordinal) => false,
        ['[', .. var inside, '#' or '$' or '>'] => inside.Contains(']', StringComparison.Ordinal),
        [.. var name, '>' or '#' or '$'] => name.Length > 0 && IsName(name),
        _ => false,
    };

    /// <summary>A host, a user, a folder, a database: <c>db01:~</c>, <c>root@web</c>, <c>127.0.0.1:6379</c>, <c>irb(main):001:0</c>, <c>app=</c>.</summary>
    private static bool IsName(string name) =>
        char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or ':' or '(' or ')' or '[' or ']' or '@' or '/' or '~' or '-' or '=' or '*' or ' ' or '\\');
}
