using Kotsu.Core.Organisations;
using Kotsu.Server.Auth.Oidc;
using Kotsu.Server.Auth.Passkeys;
using Kotsu.Server.Host;
using Microsoft.AspNetCore.Identity;

namespace Kotsu.Server.Auth;

/// <summary>What signing in is made of.</summary>
internal static class SignInServices
{
    public static void AddTo(IServiceCollection services, ServerOptions options)
    {
        Keys.AddTo(services, options.Data);
        services.AddSingleton<Passwords>();
        services.AddSingleton<TotpSecrets>();
        services.AddSingleton<PasswordSignIn>();
        services.AddSingleton<Ceremonies>();
        if (options.Oidc is { } oidc)
        {
            services.AddSingleton(services => new OidcProvider(oidc, services.GetRequiredService<TimeProvider>()));
        }

        services.AddIdentityCore<Person>().AddUserStore<PasskeyStore>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddScoped<PasskeySignIn>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = options.PublicUrl?.Host; // else the host that the browser asked for
            passkeys.UserVerificationRequirement = "required"; // it stands for two factors
            passkeys.ResidentKeyRequirement = "required"; // nobody types a login
        });
    }
}
