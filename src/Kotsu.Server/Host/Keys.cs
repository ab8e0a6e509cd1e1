using Microsoft.AspNetCore.DataProtection;

namespace Kotsu.Server.Host;

/// <summary>The keys that secrets in the store are encrypted with. They lie in the data folder, beside the store and not in it, and belong to every backup.</summary>
internal static class Keys
{
    /// <summary>Their folder in the data folder.</summary>
    public const string Folder = "keys";

    public static void AddTo(IServiceCollection services, string data)
    {
        var folder = Path.Combine(Path.GetFullPath(data), Folder);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        services.AddDataProtection().SetApplicationName("kotsu").PersistKeysToFileSystem(new(folder));
    }
}
