namespace Kotsu.History.Mirrors;

/// <summary>How a repository behind ssh is reached.</summary>
/// <param name="Text">The address as git is given it.</param>
/// <param name="HostKeys">The public keys of the host, each as <c>kind base64</c>; any other host is refused.</param>
public sealed record GitSsh(string Text, IReadOnlyList<string> HostKeys);
