using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Storing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kotsu.Server.Api;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    private static readonly Type[] texts = [typeof(LensId), typeof(QuestionId), typeof(ChoiceId), typeof(PracticeCode), typeof(ProbeId)];

    public static void AddTo(IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Kotsu", Version = "v1", Description = "What a team shares of its reviews. Refusals are problems (RFC 9457) in English and Japanese." };
            document.Servers = [];
            LeaveNullToUses(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            ApiOperation.Describe(operation, context.Description);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            DescribeIds(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.CreateSchemaReferenceId = type => IsText(type.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    });

    // One use that may be null would make every use so: each says for itself whether it may.
    private static void LeaveNullToUses(OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values ?? [])
        {
            foreach (var none in schema.Enum?.Where(value => value is null || value.IsJsonNullSentinel()).ToList() ?? [])
            {
                schema.Enum!.Remove(none);
            }
        }
    }

    private static void DescribeIds(OpenApiSchema schema, Type type)
    {
        if (!IsText(type))
        {
            return;
        }

        schema.Type = Nullable.GetUnderlyingType(type) is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.Properties?.Clear();
        schema.Required?.Clear();
        if (IdJson.IsEntityId(Nullable.GetUnderlyingType(type) ?? type))
        {
            schema.Pattern = $"^[0-9a-f]{{{EntityIds.Length}}}$";
        }
    }

    private static bool IsText(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return texts.Contains(plain) || IdJson.IsEntityId(plain);
    }
}
