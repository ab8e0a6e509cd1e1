using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Shelves;

namespace Kotsu.Server.Host;

/// <summary>A newer Kotsu brings newer editions: every organisation finds them on its shelf.</summary>
internal static class ShelvesAtStart
{
    public static async Task BringUpToDateAsync(IStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var organisations = await store.ReadAsync(null, unit => unit.Rows<Organisation>().ListAsync(all => all.Select(o => o.Id)), cancellationToken);
        foreach (var organisation in organisations)
        {
            await store.WriteAsync(organisation, async unit =>
            {
                await ShelveShippedLenses.RunAsync(unit, organisation, Acting.ToMilliseconds(clock.GetUtcNow()));
                return 0;
            }, cancellationToken);
        }
    }
}
