using Kotsu.Server.Observing;
using Microsoft.AspNetCore.DataProtection;

namespace Kotsu.Server.Host;

/// <summary>The keys of a data folder before a server runs on it, for what is put into its store beforehand.</summary>
public sealed class ServerKeys : IDisposable
{
    /// <summary>The folder of the keys in a data folder.</summary>
    public const string FolderName = Keys.Folder;

    private readonly ServiceProvider services;
    private readonly KeptSecrets secrets;

    private ServerKeys(ServiceProvider services) =>
        (this.services, secrets) = (services, new(services.GetRequiredService<IDataProtectionProvider>()));

    /// <summary>Those of a folder; they are made where there are none.</summary>
    /// <param name="data">The data folder, which is there.</param>
    public static ServerKeys Of(string data)
    {
        var needed = new ServiceCollection();
        Keys.AddTo(needed, data);
        return new(needed.BuildServiceProvider());
    }

    /// <summary>A secret as a server on the folder keeps it.</summary>
    public string Seal(string secret) => secrets.Protect(secret)!;

    /// <inheritdoc/>
    public void Dispose() => services.Dispose();
}
