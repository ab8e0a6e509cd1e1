using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;
using Kotsu.Engine.Access;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Accounts;

/// <summary>The caller's own ways to sign in, and where they are signed in.</summary>
internal static class AccountEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        var need = Need.SignedIn with { IsForSessions = true };
        var fresh = need with { IsFresh = true };
        api.MapGet("/account", GetAsync).Needs(need).WithSummary("One's own ways to sign in").Answers<AccountView>();
        api.MapPut("/account/language", SetLanguageAsync).Needs(need).WithSummary("Sets the language that one reads").Produces(StatusCodes.Status204NoContent);
        api.MapPut("/account/password", SetPasswordAsync).Needs(fresh).WithSummary("Sets one's password, and ends one's other sessions").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/account/totp", BeginTotpAsync).Needs(fresh).WithSummary("Begins to set up an authenticator app; its secret is shown once").Answers<NewTotpView>(StatusCodes.Status201Created);
        api.MapPut("/account/totp", ConfirmTotpAsync).Needs(fresh).WithSummary("Ends setting it up with its first code; recovery codes are shown once").Answers<RecoveryCodesView>();
        api.MapDelete("/account/totp", RemoveTotpAsync).Needs(fresh).WithSummary("Removes one's authenticator app").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/account/sessions", ListSessionsAsync).Needs(need).WithSummary("Where one is signed in, the newest first").Answers<Page<OwnSessionView>>();
        api.MapDelete("/account/sessions/{session}", EndSessionAsync).Needs(need).WithSummary("Ends one of one's sessions").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> GetAsync(Door door) => door.ListAsync(async unit =>
    {
        var person = door.Caller.Person.Id;
        var totp = await unit.Rows<TotpRecord>().FindAsync(t => t.Person == person && t.ConfirmedAt != null);
        return new AccountView(
            await unit.Rows<PasswordRecord>().CountAsync(p => p.Person == person) > 0,
            totp is not null,
            totp?.RecoveryHashes.Count ?? 0,
            await unit.Rows<PasskeyRecord>().CountAsync(p => p.Person == person));
    });

    private static Task<IResult> SetLanguageAsync(PutLanguage body, Door door) => door.WriteAsync(
        "account.language",
        async (unit, _) =>
        {
            var id = door.Caller.Person.Id;
            return await unit.Rows<Person>().FindAsync(p => p.Id == id) is { } person && await unit.Rows<Person>().ReplaceAsync(person with { Language = body.Language, Version = person.Version + 1 })
                ? new Result<string>(id.Value, null)
                : ServerProblems.IsNotThere("person");
        },
        id => Shown.Gone($"person/{id}"));

    private static Task<IResult> SetPasswordAsync(PutPassword body, Door door, Passwords passwords)
    {
        var person = door.Caller.Person;
        if (PasswordRules.FindProblem(body.Password, person.Login, person.Name) is { } weak)
        {
            return Task.FromResult(ProblemAnswer.Of(weak));
        }

        var hash = passwords.HashOf(body.Password);
        return door.WriteAsync(
            "password.set",
            async (unit, acting) =>
            {
                var id = person.Id;
                await unit.Rows<PasswordRecord>().RemoveAsync(p => p.Person == id);
                unit.Rows<PasswordRecord>().Add(new() { Id = unit.NewId<FactorId>(), Organisation = acting.Organisation, Person = id, Hash = hash, ChangedAt = acting.At });
                await EndAccess.OfSessionsAsync(unit, id, door.Caller.Session!.Id);
                return new Result<string>(id.Value, null);
            },
            id => Shown.Gone($"person/{id}"));
    }

    private static Task<IResult> BeginTotpAsync(Door door, TotpSecrets secrets)
    {
        var (person, secret) = (door.Caller.Person, Totp.NewSecret());
        var text = Totp.Base32(secret);
        return door.WriteAsync(
            "totp.begin",
            async (unit, acting) =>
            {
                var id = person.Id;
                if (await unit.Rows<TotpRecord>().CountAsync(t => t.Person == id && t.ConfirmedAt != null) > 0)
                {
                    return ServerProblems.LimitIsReached("authenticator apps", 1);
                }

                await unit.Rows<TotpRecord>().RemoveAsync(t => t.Person == id);
                unit.Rows<TotpRecord>().Add(new() { Id = unit.NewId<FactorId>(), Organisation = acting.Organisation, Person = id, Secret = secrets.Hide(secret) });
                return new Result<NewTotpView>(new(text, Totp.Uri(text, person.Login)), null);
            },
            made => Shown.Of(made, $"person/{person.Id}") with { Status = StatusCodes.Status201Created, IsSecret = true });
    }

    private static Task<IResult> ConfirmTotpAsync(PutTotp body, Door door, TotpSecrets secrets)
    {
        var (person, codes) = (door.Caller.Person.Id, RecoveryCodes.New());
        return door.WriteAsync(
            "totp.confirm",
            async (unit, acting) =>
            {
                if (await unit.Rows<TotpRecord>().FindAsync(t => t.Person == person && t.ConfirmedAt == null) is not { } totp)
                {
                    return ServerProblems.IsNotThere("authenticator app");
                }

                var confirmed = totp with { ConfirmedAt = acting.At, RecoveryHashes = [.. codes.Select(RecoveryCodes.HashOf)], Version = totp.Version + 1 };
                if (Totp.FindStep(secrets.Show(totp), body.Code, acting.At, totp.LastStep) is not { } step || !await unit.Rows<TotpRecord>().ReplaceAsync(confirmed with { LastStep = step }))
                {
                    return AccessProblems.CodeIsWrong();
                }

                await EndAccess.OfSessionsAsync(unit, person, door.Caller.Session!.Id);
                return new Result<RecoveryCodesView>(new(codes), null);
            },
            shown => Shown.Of(shown, $"person/{person}") with { IsSecret = true });
    }

    private static Task<IResult> RemoveTotpAsync(Door door) => door.WriteAsync(
        "totp.remove",
        async (unit, _) =>
        {
            var person = door.Caller.Person.Id;
            if (await unit.Rows<TotpRecord>().RemoveAsync(t => t.Person == person) == 0)
            {
                return ServerProblems.IsNotThere("authenticator app");
            }

            await EndAccess.OfSessionsAsync(unit, person, door.Caller.Session!.Id);
            return new Result<string>(person.Value, null);
        },
        id => Shown.Gone($"person/{id}"));

    private static Task<IResult> ListSessionsAsync(Door door) => door.ListAsync(async unit =>
    {
        var (person, own) = (door.Caller.Person.Id, door.Caller.Session!.Id);
        var now = door.Now;
        var sessions = await unit.Rows<Session>().ListAsync(all => all.Where(s => s.Person == person && s.EndedAt == null).OrderByDescending(s => s.CreatedAt).Take(PageRequest.Most));
        return new Page<OwnSessionView>([.. sessions.Where(s => Callers.Counts(s, now)).Select(s => new OwnSessionView(s.Id, s.Method, s.CreatedAt, s.SeenAt, s.Id == own))], null);
    });

    private static Task<IResult> EndSessionAsync(SessionId session, Door door) => door.WriteAsync(
        "session.end",
        async (unit, _) =>
        {
            var person = door.Caller.Person.Id;
            return await unit.Rows<Session>().RemoveAsync(s => s.Id == session && s.Person == person) > 0 ? new Result<string>(session.Value, null) : ServerProblems.IsNotThere("session");
        },
        id => Shown.Gone($"session/{id}"));
}

/// <summary>Somebody's ways to sign in.</summary>
internal sealed record AccountView(bool HasPassword, bool HasTotp, int RecoveryCodesLeft, int Passkeys);

/// <summary>The language that somebody reads.</summary>
internal sealed record PutLanguage(Language Language);

/// <summary>A new password.</summary>
internal sealed record PutPassword(string Password);

/// <summary>What an authenticator app takes.</summary>
internal sealed record NewTotpView(string Secret, string Uri);

/// <summary>The first code of an authenticator app.</summary>
internal sealed record PutTotp(string Code);

/// <summary>Codes for who lost their authenticator app.</summary>
internal sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);

/// <summary>Where somebody is signed in.</summary>
internal sealed record OwnSessionView(SessionId Id, string Method, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, bool IsCurrent);
