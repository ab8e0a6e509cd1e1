using System.Globalization;
using Kotsu.Server.Auth;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Kotsu.Server.Api;

/// <summary>Says in the document what every operation has in common: what it takes to call it, its headers, its refusals.</summary>
internal static class ApiOperation
{
    private const string Suffix = "Endpoints";

    private static readonly (int Status, string Why)[] always = [(StatusCodes.Status400BadRequest, "The input is wrong"), (StatusCodes.Status429TooManyRequests, "Too many requests"), (StatusCodes.Status503ServiceUnavailable, "The store cannot be used now")];

    public static void Describe(OpenApiOperation operation, ApiDescription description)
    {
        var need = description.ActionDescriptor.EndpointMetadata.OfType<Need>().LastOrDefault();
        var method = description.HttpMethod ?? "";
        operation.OperationId = IdOf(method, description.RelativePath ?? "");
        operation.Tags = operation.Tags?.Select(t => new OpenApiTagReference(t.Name!.EndsWith(Suffix, StringComparison.Ordinal) ? t.Name[..^Suffix.Length] : t.Name)).ToHashSet();
        operation.Description = need is null or { Kind: NeedKind.Nothing } ? null : $"Takes: {need}{(need.IsForSessions ? ", in a session, not by a token" : "")}.";
        AddHeaders(operation, method);
        foreach (var (status, why) in always.Concat(RefusalsOf(need, method)))
        {
            operation.Responses!.TryAdd(status.ToString(CultureInfo.InvariantCulture), ProblemOf(why));
        }
    }

    // getWorkloadsReviewsAnswers: the method and the words of the path.
    private static string IdOf(string method, string path) => method.ToLowerInvariant() + string.Concat(path
        .Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Skip(2)
        .SelectMany(part => part.Trim('{', '}').Split(['-', '.', ':'])[..(part[0] == '{' ? 1 : ^0)].Select(word => (Word: word, IsPlace: part[0] == '{')))
        .Select(w => (w.IsPlace ? "By" : "") + char.ToUpperInvariant(w.Word[0]) + w.Word[1..]));

    private static void AddHeaders(OpenApiOperation operation, string method)
    {
        operation.Parameters ??= [];
        if (HttpMethods.IsPut(method))
        {
            operation.Parameters.Add(HeaderOf("If-Match", "The ETag of what was read. Something new: If-None-Match: * instead."));
        }

        if (!HttpMethods.IsGet(method))
        {
            operation.Parameters.Add(HeaderOf("Idempotency-Key", "Sent twice, a request with one key is done once and answered the same; at most 255 characters."));
        }
    }

    private static OpenApiParameter HeaderOf(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static IEnumerable<(int Status, string Why)> RefusalsOf(Need? need, string method)
    {
        if (need is { Kind: not NeedKind.Nothing })
        {
            yield return (StatusCodes.Status401Unauthorized, "Nobody is signed in");
            yield return (StatusCodes.Status403Forbidden, "The caller may not");
            yield return (StatusCodes.Status404NotFound, "It is not there, or not for the caller");
        }

        if (!HttpMethods.IsGet(method))
        {
            yield return (StatusCodes.Status409Conflict, "It does not fit the present state");
        }

        if (HttpMethods.IsPut(method))
        {
            yield return (StatusCodes.Status412PreconditionFailed, "It was changed since it was read");
            yield return (StatusCodes.Status428PreconditionRequired, "The version that was read is not named");
        }
    }

    private static OpenApiResponse ProblemOf(string why) => new()
    {
        Description = why,
        Content = new Dictionary<string, OpenApiMediaType> { [ProblemAnswer.ContentType] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemView)) } },
    };
}
