using Kotsu.Core.Text;

namespace Kotsu.Engine.Scanning;

/// <summary>Tells whoever waits when a step begins and how long it took.</summary>
internal sealed class Steps(TimeProvider clock, IProgress<ScanProgress>? progress)
{
    /// <summary>Runs one step.</summary>
    public async Task<T> RunAsync<T>(string step, Words said, Func<Task<T>> work)
    {
        progress?.Report(new(step, said, null));
        var began = clock.GetTimestamp();
        var result = await work();
        progress?.Report(new(step, said, clock.GetElapsedTime(began)));
        return result;
    }

    /// <summary>Runs one step.</summary>
    public T Run<T>(string step, Words said, Func<T> work)
    {
        progress?.Report(new(step, said, null));
        var began = clock.GetTimestamp();
        var result = work();
        progress?.Report(new(step, said, clock.GetElapsedTime(began)));
        return result;
    }
}
