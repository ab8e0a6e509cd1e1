using Kotsu.Core.Organisations;
using Kotsu.Server.Api;
using Kotsu.Server.Auth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kotsu.Server.Tests.Access;

public sealed class AuthorizationMatrixTests
{
    private const string Approved = "tests/Kotsu.Server.Tests/Access/AuthorizationMatrix.txt";
    private const string Planted = "/api/v1/workloads/{workload}/planted";

    [Fact]
    public async Task Every_endpoint_answers_everybody_as_the_approved_table_and_its_metadata_say()
    {
        await using var stage = await Stage.SetAsync();
        await stage.GivePasswordAsync(Principal.Member);

        var matrix = await AccessMatrix.AskAsync(stage);

        Assert.Empty(matrix.Breaches);
        Approval.Of(matrix.Text, Approved);
        Assert.Empty(matrix.WithoutRow(await ApprovedAsync()));
    }

    [Fact]
    public async Task Canary_a_new_endpoint_has_no_row_in_the_table()
    {
        var matrix = await PlantAsync(api => api.MapGet(Planted, Planting).Needs(Need.In(Role.Owner)));

        Assert.Equal([$"GET {Planted}"], matrix.WithoutRow(await ApprovedAsync()));
        Assert.Empty(matrix.Breaches);
    }

    [Fact]
    public async Task Canary_a_new_endpoint_without_a_body_to_send_is_told() =>
        Assert.Contains("RealRows.Body", (await Assert.ThrowsAsync<InvalidOperationException>(() => PlantAsync(api => api.MapPost(Planted, Planting).Needs(Need.In(Role.Owner))))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Canary_an_endpoint_that_says_nothing_is_refused_to_everybody_and_told()
    {
        var matrix = await PlantAsync(api => api.MapGet(Planted, Planting));

        Assert.Equal([$"GET {Planted}: it says 0 times what it takes"], matrix.Breaches);
        Assert.DoesNotContain("    200 ", matrix.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canary_an_endpoint_that_everybody_may_ask_is_told()
    {
        var matrix = await PlantAsync(api => api.MapGet(Planted, Planting).Needs(Need.Nothing));

        Assert.Equal([$"GET {Planted}: whether everybody may ask is decided in the list of open endpoints"], matrix.Breaches);
    }

    [Fact]
    public async Task Canary_an_endpoint_that_lets_a_role_in_which_its_metadata_refuses_is_told()
    {
        var matrix = await PlantAsync(api => api.MapGet(Planted, Planting).Needs(Need.In(Role.Owner)).Needs(Need.In(Role.Spectator)));

        Assert.Contains($"GET {Planted}: Spectator was answered 200, not 403", matrix.Breaches);
        Assert.Contains($"GET {Planted}: Member was answered 200, not 403", matrix.Breaches);
        Assert.DoesNotContain(matrix.Breaches, b => b.Contains(": Owner ", StringComparison.Ordinal));
    }

    // ASP.NET carries such an endpoint out before any middleware behind the routing: the gate never sees it.
    [Fact]
    public async Task Canary_an_endpoint_that_goes_round_the_gate_is_told()
    {
        var matrix = await PlantAsync(api => api.MapGet(Planted, Planting).Needs(Need.In(Role.Owner)).ShortCircuit());

        Assert.Contains($"GET {Planted}: Anonymous was answered 200, not 401", matrix.Breaches);
        Assert.Contains($"GET {Planted}: ForeignAdmin was answered 200, not 404", matrix.Breaches);
        Assert.Contains($"GET {Planted}: OtherToken was answered 200, not 404", matrix.Breaches);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_say_what_it_takes_is_not_among_them()
    {
        await using var server = await RunningServer.StartAsync();

        var silent = server.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<Need>() is null);

        Assert.Empty(silent.Select(e => e.DisplayName));
    }

    // The server as it is, with one endpoint more.
    private static async Task<AccessMatrix> PlantAsync(Action<IEndpointRouteBuilder> plant)
    {
        await using var stage = await Stage.SetAsync(plant);
        return await AccessMatrix.AskAsync(stage, route => route == Planted);
    }

    private static Ok Planting() => TypedResults.Ok();

    private static Task<string> ApprovedAsync() => File.ReadAllTextAsync(Checkout.Path(Approved), TestContext.Current.CancellationToken);
}
