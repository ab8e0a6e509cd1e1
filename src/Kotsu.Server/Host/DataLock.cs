using Kotsu.Core.Problems;

namespace Kotsu.Server.Host;

/// <summary>One server for each data folder: a second one that writes would endanger what the first one keeps.</summary>
internal sealed class DataLock : IDisposable
{
    private const string FileName = "server.lock";
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder.</summary>
    public static (DataLock? Lock, Problem? Problem) Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return (new(new(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)), null);
        }
        catch (IOException held)
        {
            return (null, ServerProblems.DataIsHeld(folder, held.Message));
        }
        catch (UnauthorizedAccessException denied)
        {
            return (null, ServerProblems.DataIsHeld(folder, denied.Message));
        }
    }

    /// <summary>Whether a server has the folder now.</summary>
    public static bool IsTaken(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return true; // somebody else's server; their data is not ours to write
        }
    }

    public void Dispose() => file.Dispose();
}
