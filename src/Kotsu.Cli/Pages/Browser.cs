using System.ComponentModel;
using System.Diagnostics;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Pages;

/// <summary>Shows a file to the reader in the browser of their choice, where there is a display.</summary>
public static class Browser
{
    /// <summary>The program that opens a page on this machine, or null where nobody could see it.</summary>
    public static string? FindOpener(Caller caller)
    {
        if (OperatingSystem.IsWindows())
        {
            return "explorer.exe";
        }

        if (OperatingSystem.IsMacOS())
        {
            return "open";
        }

        var hasDisplay = !string.IsNullOrEmpty(caller.Variable("DISPLAY")) || !string.IsNullOrEmpty(caller.Variable("WAYLAND_DISPLAY"));
        return hasDisplay ? "xdg-open" : null;
    }

    /// <summary>Opens the page; false where no program does.</summary>
    public static bool TryOpen(string file, string opener)
    {
        try
        {
            // The opener hands the page on and ends; what it says is not for the reader of a review.
            using var opening = Process.Start(new ProcessStartInfo(opener, [file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
            return opening is not null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
