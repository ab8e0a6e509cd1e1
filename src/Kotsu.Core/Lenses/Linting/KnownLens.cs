namespace Kotsu.Core.Lenses.Linting;

/// <summary>A published lens, so that a copy of its name is recognised.</summary>
/// <param name="Name">As the lens bears it.</param>
/// <param name="Subjects">Words of which its questions speak: any of them, in texts or ids, without regard to case.</param>
public sealed record KnownLens(string Name, params IReadOnlyList<string> Subjects)
{
    /// <summary>The lenses of AWS's sample repositories whose name says a subject, and ours.</summary>
    public static IReadOnlyList<KnownLens> All { get; } =
    [
        new("Operational excellence", "ops"),
        new("Site Production Engineering", "pe"),
        new("Spark on EMR Best Practice Lens", "Spark", "EMR"),
        new("Glue Best Practice Lens", "Glue"),
        new("Iceberg on Amazon S3 Best Practice Lens", "Iceberg"),
        new("AutoGluon on SageMaker AI Best Practice Lens", "AutoGluon", "SageMaker"),
        new("Federated Learning (Flower) on SageMaker AI Best Practice Lens", "Flower", "federated"),
        new("Amazon Cognito Best Practice Lens v1.0", "Cognito"),
        new("Amazon Personalize Best Practice Lens", "Personalize"),
        new("Amazon Managed Streaming for Apache Kafka Best Practice Lens", "Kafka", "MSK"),
        new("Amazon ECS Lens", "ECS"),
        new("Amazon S3 Well-Architected Lens", "S3"),
        new("Amazon DocumentDB Best Practices", "DocumentDB"),
        new("Dynamodb Best Practice - For WA Custom Lens", "DynamoDB", "DAX"),
        new("OpenSearch Best Practice - For WA Custom Lens", "OpenSearch"),
        new("AWS Well-Architected ElastiCache Custom Lens", "ElastiCache"),
        new("Custom Lens - Amazon API Gateway & AWS Lambda Integration", "API", "Lambda"),
        new("SaaS Anywhere Custom Lens", "SaaS"),
        new("Streaming Media Lens", "media", "streaming"),
    ];
}
