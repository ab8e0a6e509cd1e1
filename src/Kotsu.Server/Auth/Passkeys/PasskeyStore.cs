using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Microsoft.AspNetCore.Identity;

namespace Kotsu.Server.Auth.Passkeys;

/// <summary>What the framework asks while it checks a passkey. It only reads: rows are written by our own units, with their audit entries.</summary>
internal sealed class PasskeyStore(IStore store) : IUserPasskeyStore<Person>
{
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value);

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Login);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Login);

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        var id = new PersonId(userId);
        return store.ReadAsync(null, unit => unit.Rows<Person>().FindAsync(p => p.Id == id), cancellationToken);
    }

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var login = normalizedUserName.ToLowerInvariant();
        return store.ReadAsync(null, unit => unit.Rows<Person>().FindAsync(p => p.Login == login), cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken)
    {
        var id = user.Id;
        return [.. (await store.ReadAsync(null, unit => unit.Rows<PasskeyRecord>().ListAsync(all => all.Where(p => p.Person == id)), cancellationToken)).Select(PasskeyRows.ToFramework)];
    }

    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(credentialId, cancellationToken) is { } found ? await FindByIdAsync(found.Person.Value, cancellationToken) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(credentialId, cancellationToken) is { } found && found.Person == user.Id ? PasskeyRows.ToFramework(found) : null;

    public void Dispose()
    {
        // The store belongs to the server.
    }

    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Reads();

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw Reads();

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw Reads();

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw Reads();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw Reads();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw Reads();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw Reads();

    private static NotSupportedException Reads() => new("The framework reads here; accounts are written by use cases.");

    private Task<PasskeyRecord?> FindAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var key = PasskeyRows.KeyOf(credentialId);
        return store.ReadAsync(null, unit => unit.Rows<PasskeyRecord>().FindAsync(p => p.CredentialId == key), cancellationToken);
    }
}
