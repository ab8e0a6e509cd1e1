namespace Kotsu.Sources.Runbooks;

/// <summary>Tells the commands that open a session or an editor for a person to work in.</summary>
internal static class ManualCommands
{
    private static readonly HashSet<string> editors = ["vi", "vim", "nano", "emacs", "visudo"];
    private static readonly HashSet<string> clusters = ["kubectl", "oc", "docker", "podman", "crictl", "nerdctl", "docker-compose"];
    private static readonly HashSet<string> shells = ["sh", "bash", "/bin/sh", "/bin/bash", "ash", "zsh", "psql", "mysql", "redis-cli"];

    /// <summary>Whether <paramref name="command"/> leaves its reader in a shell, a remote host or an editor.</summary>
    public static bool IsSession(string command)
    {
        var first = Commands.FirstWord(command);
        var words = command.Split([' ', '\t', '`'], StringSplitOptions.RemoveEmptyEntries);
        return first switch
        {
            _ when editors.Contains(first) => true,
            "su" => true,
            "sudo" or "crontab" => words.Any(w => w is "-i" or "-e" or "su"),
            "ssh" or "tsh" => IsLogin(words),
            _ when clusters.Contains(first) => IsInCluster(words, command),
            _ => false,
        };
    }

    /// <summary>A login names a host and nothing to run on it, and is no tunnel.</summary>
    private static bool IsLogin(string[] words)
    {
        var after = words.SkipWhile(w => w is not ("ssh" or "tsh")).Skip(1).Where(w => w != "ssh").ToList();
        var plain = after.Where((w, at) => !w.StartsWith('-') && (at == 0 || after[at - 1] is not ("-i" or "-p" or "-l" or "-o" or "-F" or "-J"))).ToList();
        return plain.Count == 1 && !plain[0].StartsWith("git@", StringComparison.Ordinal) && !after.Exists(w => w.StartsWith("-L", StringComparison.Ordinal) || w.StartsWith("-D", StringComparison.Ordinal) || w is "-N" or "-nNT");
    }

    private static bool IsInCluster(string[] words, string command)
    {
        var runsSomething = command.Contains(" -- ", StringComparison.Ordinal) && !shells.Contains(words[^1]);
        return Subcommand(words) switch
        {
            "edit" or "rsh" => true,
            "debug" => !runsSomething,
            "exec" => shells.Contains(words[^1]),
            _ => false,
        };
    }

    /// <summary>The first word behind the program that is no option and no option's value.</summary>
    private static string Subcommand(string[] words)
    {
        var after = words.SkipWhile(w => !clusters.Contains(w)).Skip(1).ToList();
        return after.Where((w, at) => !w.StartsWith('-') && (at == 0 || after[at - 1] is not ("-n" or "--namespace" or "--context" or "--kubeconfig" or "-c" or "--cluster" or "-f"))).FirstOrDefault("");
    }
}
