using Kotsu.Server.Api.Accounts;
using Kotsu.Server.Api.Audit;
using Kotsu.Server.Api.Evidence;
using Kotsu.Server.Api.Lenses;
using Kotsu.Server.Api.Milestones;
using Kotsu.Server.Api.Observing;
using Kotsu.Server.Api.Organisations;
using Kotsu.Server.Api.People;
using Kotsu.Server.Api.Problems;
using Kotsu.Server.Api.Profiles;
using Kotsu.Server.Api.Reminding;
using Kotsu.Server.Api.Reviews;
using Kotsu.Server.Api.Searching;
using Kotsu.Server.Api.Sessions;
using Kotsu.Server.Api.Standings;
using Kotsu.Server.Api.Templates;
using Kotsu.Server.Api.Tokens;
using Kotsu.Server.Api.Workloads;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api;

/// <summary>Every endpoint of ours.</summary>
internal static class ApiEndpoints
{
    /// <summary>The root of the API.</summary>
    public const string Root = "/api/v1";

    public static void MapTo(WebApplication application)
    {
        application.MapGet("/healthz", () => TypedResults.Ok(new { status = "ok" })).Needs(Need.Nothing).ExcludeFromDescription();
        application.MapOpenApi("/openapi/{documentName}.json").WithMetadata(Need.Nothing);
        ProblemEndpoints.MapTo(application);
        OidcEndpoints.MapTo(application);
        var api = application.MapGroup(Root);
        SessionEndpoints.MapTo(api);
        AccountEndpoints.MapTo(api);
        PasskeyEndpoints.MapTo(api);
        OrganisationEndpoints.MapTo(api);
        PeopleEndpoints.MapTo(api);
        TeamEndpoints.MapTo(api);
        ProductEndpoints.MapTo(api);
        TokenEndpoints.MapTo(api);
        WorkloadEndpoints.MapTo(api);
        RoleEndpoints.MapTo(api);
        LensEndpoints.MapTo(api);
        ReviewEndpoints.MapTo(api);
        TemplateEndpoints.MapTo(api);
        ProfileEndpoints.MapTo(api);
        AnswerEndpoints.MapTo(api);
        QuestionEndpoints.MapTo(api);
        StandingEndpoints.MapTo(api);
        PortfolioEndpoints.MapTo(api);
        PracticeEndpoints.MapTo(api);
        WhatIfEndpoints.MapTo(api);
        FactEndpoints.MapTo(api);
        WorkloadPeopleEndpoints.MapTo(api);
        SheetEndpoints.MapTo(api);
        InheritanceEndpoints.MapTo(api);
        EvidenceEndpoints.MapTo(api);
        AcceptanceEndpoints.MapTo(api);
        WeighingEndpoints.MapTo(api);
        MilestoneEndpoints.MapTo(api);
        AuditEndpoints.MapTo(api);
        SearchEndpoints.MapTo(api);
        SourceEndpoints.MapTo(api);
        ScanEndpoints.MapTo(api);
        FindingEndpoints.MapTo(api);
        DismissalEndpoints.MapTo(api);
        StatementPatch.MapTo(api);
        ChannelEndpoints.MapTo(api);
        CalendarEndpoints.MapTo(api, application);
    }

    /// <summary>Says what it takes to call an endpoint.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Need need) => endpoint.WithMetadata(need);

    /// <summary>Says what an endpoint answers, for the document.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) =>
        endpoint.Produces<T>(status).Produces<ProblemView>(StatusCodes.Status400BadRequest, ProblemAnswer.ContentType);
}
