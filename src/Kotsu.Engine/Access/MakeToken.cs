using Kotsu.Core.Access;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Access;

/// <summary>Makes an API token in the name of whoever asks.</summary>
public static class MakeToken
{
    private const int MostDays = 365;

    /// <summary>Makes one.</summary>
    public static async Task<Result<MadeToken>> RunAsync(IUnit unit, Acting acting, NewToken asked)
    {
        var problem = Limits.Name("name", asked.Name, 1, ApiToken.NameMaxLength)
            ?? (asked.Scopes.Count > 0 && asked.Scopes.Distinct().Count() == asked.Scopes.Count ? null : ServerProblems.ValueIsNotAllowed("scopes", new("at least one of read, evidence, write, each once", "read、evidence、writeのうち1つ以上、重複なし")))
            ?? (asked.Days is >= 1 and <= MostDays ? null : ServerProblems.ValueIsNotAllowed("days", new($"1 to {MostDays}", $"1～{MostDays}")));
        if (problem is not null)
        {
            return problem;
        }

        if (asked.Workload is { } workload && await unit.Rows<Workload>().CountAsync(w => w.Id == workload) == 0)
        {
            return ServerProblems.IsNotThere("workload");
        }

        var secret = Secrets.New();
        var token = new ApiToken
        {
            Id = unit.NewId<TokenId>(),
            Organisation = acting.Organisation,
            Person = acting.By,
            Name = asked.Name,
            SecretHash = Secrets.HashOf("kotsu_" + secret),
            Scopes = asked.Scopes,
            Workload = asked.Workload,
            CreatedAt = acting.At,
            ExpiresAt = acting.At.AddDays(asked.Days),
        };
        unit.Rows<ApiToken>().Add(token);
        return new MadeToken(token, secret);
    }
}

/// <summary>What a token begins with.</summary>
public sealed record NewToken(string Name, IReadOnlyList<TokenScope> Scopes, WorkloadId? Workload, int Days);

/// <summary>A token and its secret, which is nowhere else.</summary>
public sealed record MadeToken(ApiToken Token, string Secret);
