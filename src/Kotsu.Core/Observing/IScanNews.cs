namespace Kotsu.Core.Observing;

/// <summary>Is told how looks go, for whoever waits. What it does with that must not hold up a look.</summary>
public interface IScanNews
{
    /// <summary>A step began or ended.</summary>
    /// <param name="step">Its id: <c>open</c>, <c>files</c>, <c>alert-chains</c>, <c>probes</c> ….</param>
    /// <param name="done">Steps that are over.</param>
    /// <param name="of">All steps; at least 1.</param>
    void Goes(Scan scan, string step, int done, int of);

    /// <summary>A look began or is over, and that is kept.</summary>
    void Changed(Scan scan);
}
