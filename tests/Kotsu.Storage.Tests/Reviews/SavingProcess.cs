using System.Globalization;
using Kotsu.Storage.Reviews;

namespace Kotsu.Storage.Tests.Reviews;

/// <summary>Saves one review after the other and says so, until it is killed.</summary>
internal static class SavingProcess
{
    public static async Task<int> RunAsync(string folder)
    {
        using var store = ReviewCache.Open(folder).Store;
        for (var number = 1; ; number++)
        {
            var content = number.ToString(CultureInfo.InvariantCulture);
            var trouble = await store.SaveAsync(Some.Repository, Some.Review(content), [Some.Finding($"Alert{content}")], CancellationToken.None);
            Console.Out.WriteLine(trouble?.En ?? content);
            Console.Out.Flush();
        }
    }
}
