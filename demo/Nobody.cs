using Kotsu.Core.Observing;

namespace Kotsu.Demo;

/// <summary>Nobody waits for the looks of a story.</summary>
internal sealed class Nobody : IScanNews
{
    public void Goes(Scan scan, string step, int done, int of)
    {
    }

    public void Changed(Scan scan)
    {
    }
}
