using Kotsu.Core.Findings;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about sources of workloads and looks at them.</summary>
public static class ObservationProblems
{
    /// <summary>Only an admin may let the server read a folder of its own machine.</summary>
    public static Problem FolderIsForAdmins() => Refuse.Of(ProblemKind.Denied, "KOTSU0550");

    /// <summary>The address is none that the server looks at.</summary>
    /// <param name="address">As it was given, without a password.</param>
    public static Problem AddressIsNotAllowed(string address) => Refuse.Invalid("KOTSU0551", ("address", new FindingValue.Text(address)));

    /// <summary>The server does not connect to that host.</summary>
    /// <param name="host">The host and port.</param>
    public static Problem HostIsNotAllowed(string host) => Refuse.Of(ProblemKind.Denied, "KOTSU0552", ("host", new FindingValue.Text(host)));

    /// <summary>It must be said which source is meant: the workload has several, or none.</summary>
    /// <param name="count">How many it has.</param>
    public static Problem SourceIsMissing(int count) => Refuse.Invalid("KOTSU0553", ("count", new FindingValue.Count(count)));

    /// <summary>A look was begun several times and never came to an end.</summary>
    /// <param name="attempts">How often.</param>
    public static Problem ScanNeverEnds(int attempts) => Refuse.CouldNotLook("KOTSU0554", ("attempts", new FindingValue.Count(attempts)));

    /// <summary>A remote repository could not be fetched.</summary>
    /// <param name="address">Its address, without a password.</param>
    /// <param name="trouble">The first words of git.</param>
    public static Problem CannotFetch(string address, string trouble) =>
        Refuse.CouldNotLook("KOTSU0555", ("address", new FindingValue.Text(address)), ("trouble", new FindingValue.Text(trouble)));

    /// <summary>A server keeps its data in the folder and does not share it.</summary>
    /// <param name="folder">The folder.</param>
    public static Problem ServerHasTheFolder(string folder) => Refuse.Conflict("KOTSU0556", ("folder", new FindingValue.Text(folder)));

    /// <summary>A message to a channel could not be delivered.</summary>
    /// <param name="channel">Its kind and name.</param>
    /// <param name="trouble">What the other side said.</param>
    public static Problem CannotDeliver(string channel, string trouble) =>
        Refuse.CouldNotLook("KOTSU0557", ("channel", new FindingValue.Text(channel)), ("trouble", new FindingValue.Text(trouble)));
}
