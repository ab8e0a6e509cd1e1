using System.Text.Json;
using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Access;
using Kotsu.Server.Api.Sessions;
using Kotsu.Server.Auth;
using Kotsu.Server.Auth.Passkeys;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Kotsu.Server.Api.Accounts;

/// <summary>The caller's passkeys, and signing in by one.</summary>
internal static class PasskeyEndpoints
{
    private const string SigningIn = "sign-in";

    public static void MapTo(RouteGroupBuilder api)
    {
        var need = Need.SignedIn with { IsForSessions = true };
        var fresh = need with { IsFresh = true };
        api.MapGet("/account/passkeys", ListAsync).Needs(need).WithSummary("One's own passkeys").Answers<Page<PasskeyView>>();
        api.MapPost("/account/passkeys/options", MakeOptionsAsync).Needs(fresh).WithSummary("What navigator.credentials.create takes; good for five minutes and once").Answers<PasskeyOptions>();
        api.MapPost("/account/passkeys", AddAsync).Needs(fresh).WithSummary("Adds the passkey that the browser made").Answers<PasskeyView>(StatusCodes.Status201Created);
        api.MapDelete("/account/passkeys/{passkey}", RemoveAsync).Needs(fresh).WithSummary("Removes a passkey").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/session/passkey/options", MakeSignInOptionsAsync).Needs(Need.Nothing).WithSummary("What navigator.credentials.get takes; good for five minutes and once").Answers<PasskeyOptions>();
        api.MapPost("/session/passkey", SignInAsync).Needs(Need.Nothing with { IsSignIn = true }).WithSummary("Signs in by a passkey").Answers<SessionView>();
    }

    private static Task<IResult> ListAsync(Door door) => door.ListAsync(async unit =>
    {
        var person = door.Caller.Person.Id;
        var passkeys = await unit.Rows<PasskeyRecord>().ListAsync(all => all.Where(p => p.Person == person).OrderBy(p => p.CreatedAt).Take(PasskeyRecord.Most));
        return new Page<PasskeyView>([.. passkeys.Select(PasskeyView.Of)], null);
    });

    private static async Task<IResult> MakeOptionsAsync(Door door, HttpContext context, IPasskeyHandler<Person> handler, Ceremonies ceremonies)
    {
        var person = door.Caller.Person;
        var made = await handler.MakeCreationOptionsAsync(new() { Id = person.Id.Value, Name = person.Login, DisplayName = person.Name }, context);
        return Answer(made.CreationOptionsJson, ceremonies.Seal(Adding(person), made.AttestationState));
    }

    private static async Task<IResult> AddAsync(PostPasskey body, Door door, HttpContext context, IPasskeyHandler<Person> handler, Ceremonies ceremonies)
    {
        var person = door.Caller.Person;
        if (ceremonies.Open(Adding(person), body.State) is not { } state)
        {
            return ProblemAnswer.Of(AccessProblems.PasskeyIsRefused("its options are used, too old or another's"));
        }

        var made = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = body.Credential.GetRawText(), AttestationState = state });
        return made.Succeeded
            ? await door.WriteAsync("passkey.add", (unit, acting) => KeepAsync(unit, PasskeyRows.Of(unit.NewId<FactorId>(), made.Passkey, person, body.Name, acting.At), door.Caller.Session!.Id), p => Shown.Created(PasskeyView.Of(p), $"passkey/{p.Id}", $"{ApiEndpoints.Root}/account/passkeys/{p.Id}"))
            : ProblemAnswer.Of(AccessProblems.PasskeyIsRefused(made.Failure.Message));
    }

    private static async Task<Result<PasskeyRecord>> KeepAsync(IUnit unit, PasskeyRecord passkey, SessionId session)
    {
        if (passkey.Name.Trim().Length is 0 or > PasskeyRecord.NameMaxLength || passkey.Name.Any(char.IsControl))
        {
            return ServerProblems.ValueIsNotAllowed("name", new($"1 to {PasskeyRecord.NameMaxLength} characters in one line", $"1～{PasskeyRecord.NameMaxLength}文字の1行"));
        }

        var person = passkey.Person;
        if (await unit.Rows<PasskeyRecord>().CountAsync(p => p.Person == person) >= PasskeyRecord.Most)
        {
            return ServerProblems.LimitIsReached("passkeys", PasskeyRecord.Most);
        }

        unit.Rows<PasskeyRecord>().Add(passkey);
        await EndAccess.OfSessionsAsync(unit, person, session);
        return passkey;
    }

    private static Task<IResult> RemoveAsync(FactorId passkey, Door door) => door.WriteAsync(
        "passkey.remove",
        async (unit, _) =>
        {
            var person = door.Caller.Person.Id;
            if (await unit.Rows<PasskeyRecord>().RemoveAsync(p => p.Id == passkey && p.Person == person) == 0)
            {
                return ServerProblems.IsNotThere("passkey");
            }

            await EndAccess.OfSessionsAsync(unit, person, door.Caller.Session!.Id);
            return new Result<string>(passkey.Value, null);
        },
        id => Shown.Gone($"passkey/{id}"));

    private static async Task<IResult> MakeSignInOptionsAsync(HttpContext context, IPasskeyHandler<Person> handler, Ceremonies ceremonies)
    {
        var made = await handler.MakeRequestOptionsAsync(null, context);
        return Answer(made.RequestOptionsJson, ceremonies.Seal(SigningIn, made.AssertionState));
    }

    private static async Task<IResult> SignInAsync(PostPasskeySession body, HttpContext context, PasskeySignIn signIn) =>
        SessionEndpoints.Answer(context, await signIn.RunAsync(context, SigningIn, body.State, body.Credential.GetRawText()));

    private static JsonHttpResult<PasskeyOptions> Answer(string options, string state) => TypedResults.Json(new PasskeyOptions(JsonElement.Parse(options), state), ApiJson.Options);

    private static string Adding(Person person) => $"add {person.Id}";
}

/// <summary>What the browser is to be given, and what it sends back with its answer.</summary>
internal sealed record PasskeyOptions(JsonElement Options, string State);

/// <summary>A passkey that the browser made.</summary>
/// <param name="Credential">As <c>PublicKeyCredential.toJSON()</c> gives it.</param>
internal sealed record PostPasskey(string Name, string State, JsonElement Credential);

/// <summary>A passkey that the browser used.</summary>
internal sealed record PostPasskeySession(string State, JsonElement Credential);

/// <summary>A passkey.</summary>
internal sealed record PasskeyView(FactorId Id, string Name, bool IsBackedUp, DateTimeOffset CreatedAt)
{
    public static PasskeyView Of(PasskeyRecord passkey) => new(passkey.Id, passkey.Name, passkey.IsBackedUp, passkey.CreatedAt);
}
