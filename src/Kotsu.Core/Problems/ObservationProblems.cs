using Kotsu.Core.Findings;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about sources of workloads and looks at them.</summary>
public static class ObservationProblems
{
    private const string Unreachable = "KOTSU0563";

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

    /// <summary>PATH has no client of ssh.</summary>
    public static Problem SshIsAbsent() => Refuse.CouldNotLook("KOTSU0558");

    /// <summary>A host has none of the keys that its source names.</summary>
    /// <param name="host">User, host and port.</param>
    public static Problem HostIsAnother(string host) => Refuse.CouldNotLook("KOTSU0569", ("host", new FindingValue.Text(host)));

    /// <summary>The host of a repository wants another credential, or has no such repository.</summary>
    /// <param name="address">Its address, without a password.</param>
    public static Problem RepositoryIsRefused(string address) => Refuse.CouldNotLook("KOTSU0559", ("address", new FindingValue.Text(address)));

    /// <summary>The host of a repository sends to another address.</summary>
    /// <param name="address">Its address, without a password.</param>
    public static Problem RepositoryMoved(string address) => Refuse.CouldNotLook("KOTSU0560", ("address", new FindingValue.Text(address)));

    /// <summary>A repository has no such branch, or no commit at all.</summary>
    /// <param name="address">Its address, without a password.</param>
    /// <param name="branch">The branch; HEAD for the one that the repository itself names.</param>
    public static Problem BranchIsNotThere(string address, string branch) =>
        Refuse.CouldNotLook("KOTSU0561", ("address", new FindingValue.Text(address)), ("branch", new FindingValue.Text(branch)));

    /// <summary>A repository is larger than the server keeps.</summary>
    /// <param name="address">Its address, without a password.</param>
    /// <param name="mebibytes">What it may take.</param>
    public static Problem RepositoryIsTooLarge(string address, int mebibytes) =>
        Refuse.CouldNotLook("KOTSU0562", ("address", new FindingValue.Text(address)), ("mebibytes", new FindingValue.Count(mebibytes)));

    /// <summary>The host of a repository could not be reached, was too slow, broke off or is out of order.</summary>
    /// <param name="address">Its address, without a password.</param>
    /// <param name="trouble">The words of git.</param>
    public static Problem RepositoryIsUnreachable(string address, string trouble) =>
        Refuse.CouldNotLook(Unreachable, ("address", new FindingValue.Text(address)), ("trouble", new FindingValue.Text(trouble)));

    /// <summary>A credential was encrypted with keys that this server does not have.</summary>
    /// <param name="address">The address that it is for.</param>
    public static Problem CredentialIsLocked(string address) => Refuse.CouldNotLook("KOTSU0564", ("address", new FindingValue.Text(address)));

    /// <summary>A source does not take proposals.</summary>
    public static Problem ProposalsAreOff() => Refuse.Conflict("KOTSU0565");

    /// <summary>A remote repository did not take a branch.</summary>
    /// <param name="address">Its address, without a password.</param>
    /// <param name="branch">The branch.</param>
    /// <param name="trouble">The words of git.</param>
    public static Problem PushIsRefused(string address, string branch, string trouble) => Refuse.CouldNotLook(
        "KOTSU0566", ("address", new FindingValue.Text(address)), ("branch", new FindingValue.Text(branch)), ("trouble", new FindingValue.Text(trouble)));

    /// <summary>Everything that was said here is said by a repository of the workload already.</summary>
    public static Problem NothingToPropose() => Refuse.Conflict("KOTSU0567");

    /// <summary>PATH has no git that repositories can be fetched with.</summary>
    public static Problem GitIsTooOld() => Refuse.CouldNotLook("KOTSU0568");

    /// <summary>Whether trouble may pass by itself, so that trying again is worth it.</summary>
    public static bool MayPass(Problem problem) => problem.Code == Unreachable;
}
