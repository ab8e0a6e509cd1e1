using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about people, roles and signing in.</summary>
public static class AccessProblems
{
    /// <summary>The organisation would be left without an admin who can sign in.</summary>
    public static Problem LastAdmin() => Refuse.Conflict("KOTSU0530");

    /// <summary>The workload would be left without an owner.</summary>
    public static Problem LastOwner() => Refuse.Conflict("KOTSU0531");

    /// <summary>Login, password or code are not right; it is not said which.</summary>
    public static Problem SignInFailed() => Refuse.Of(ProblemKind.NotSignedIn, "KOTSU0532");

    /// <summary>The password is too easy to guess.</summary>
    /// <param name="reason">Why.</param>
    public static Problem PasswordIsWeak(Words reason) => Refuse.Invalid("KOTSU0533", ("reason", new FindingValue.Phrase(reason)));

    /// <summary>The code of the authenticator app is not right.</summary>
    public static Problem CodeIsWrong() => Refuse.Invalid("KOTSU0534");

    /// <summary>What is about signing in takes a session that began a moment ago.</summary>
    /// <param name="minutes">How old it may be.</param>
    public static Problem SessionIsOld(long minutes) => Refuse.Of(ProblemKind.Denied, "KOTSU0535", ("minutes", new FindingValue.Count(minutes)));

    /// <summary>A passkey was not made or used as it must be.</summary>
    /// <param name="trouble">What is wrong with it.</param>
    public static Problem PasskeyIsRefused(string trouble) => Refuse.Invalid("KOTSU0536", ("trouble", new FindingValue.Text(trouble)));

    /// <summary>The OpenID provider cannot be used now.</summary>
    /// <param name="trouble">Why.</param>
    public static Problem ProviderIsUnusable(string trouble) => Refuse.CouldNotLook("KOTSU0537", ("trouble", new FindingValue.Text(trouble)));

    /// <summary>What the OpenID provider said does not sign anybody in.</summary>
    /// <param name="trouble">Why.</param>
    public static Problem ProviderIsNotBelieved(string trouble) => Refuse.Of(ProblemKind.NotSignedIn, "KOTSU0538", ("trouble", new FindingValue.Text(trouble)));

    /// <summary>The person was erased.</summary>
    public static Problem PersonIsErased() => Refuse.Conflict("KOTSU0539");

    /// <summary>The person has a way to sign in already, so an invitation would be a way around it.</summary>
    public static Problem PersonCanSignIn() => Refuse.Conflict("KOTSU0540");

    /// <summary>There are several organisations, or none of that name.</summary>
    /// <param name="names">Those there are.</param>
    public static Problem OrganisationIsNotNamed(string names) => Refuse.Invalid("KOTSU0541", ("names", new FindingValue.Text(names)));

    /// <summary>A server has the store, so that only it may change it.</summary>
    /// <param name="folder">The data folder.</param>
    public static Problem StoreIsServed(string folder) => Refuse.Conflict("KOTSU0542", ("folder", new FindingValue.Text(folder)));
}
