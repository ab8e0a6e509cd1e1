using Kotsu.Core.Problems;

namespace Kotsu.Storage.Database;

/// <summary>One server for each data folder: a second one that writes would endanger what the first one keeps.</summary>
public sealed class DataLock : IDisposable
{
    private const string FileName = "server.lock";
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Takes the folder.</summary>
    /// <returns>Either what holds it until it is disposed of, or why it cannot be held.</returns>
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

    /// <summary>Whether a server that runs now keeps its data in the folder: nobody else writes into it.</summary>
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

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
