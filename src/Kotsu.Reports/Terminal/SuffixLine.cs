using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>What to add to every command of a screen, said once: the commands stay short enough to be read.</summary>
internal static class SuffixLine
{
    public static void Write(Screen screen, TextOptions options)
    {
        if (options.Suffix.Length > 0)
        {
            screen.Uncut(options.Language.Say("Add to each  ", "各コマンドに付ける  ") + options.Suffix);
        }
    }
}
