using System.Runtime.InteropServices;
using Kotsu.Core.Text;

namespace Kotsu.Cli.Host;

/// <summary>Which language to speak: <c>--lang</c>, else the locale. Known before the command line is parsed, as refusals are words too.</summary>
public static class LanguageChoice
{
    private const int JapaneseOfWindows = 0x11;

    // POSIX: the first of the three that is set decides, whatever it says.
    private static readonly string[] variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language for a command line in its surroundings.</summary>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="variable">An environment variable by name.</param>
    public static Language Of(IReadOnlyList<string> args, Func<string, string?> variable) =>
        Asked(args) ?? OfLocale(variable) ?? OfSystem();

    private static Language? Asked(IReadOnlyList<string> args)
    {
        Language? asked = null;
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            asked = args[i] switch
            {
                "--lang" when i + 1 < args.Count => Named(args[i + 1]) ?? asked,
                ['-', '-', 'l', 'a', 'n', 'g', '=' or ':', .. var named] => Named(named) ?? asked,
                _ => asked,
            };
        }

        return asked;
    }

    private static Language? Named(string name) => name switch
    {
        "en" => Language.English,
        "ja" => Language.Japanese,
        _ => null,
    };

    private static Language? OfLocale(Func<string, string?> variable)
    {
        var locale = variables.Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return locale is null ? null : locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Language.Japanese : Language.English;
    }

    // Windows sets none of the three, and the framework's cultures are switched off for a fast start.
    private static Language OfSystem() =>
        OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & 0x3ff) == JapaneseOfWindows ? Language.Japanese : Language.English;

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();
}
