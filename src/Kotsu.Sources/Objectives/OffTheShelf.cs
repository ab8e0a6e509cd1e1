namespace Kotsu.Sources.Objectives;

/// <summary>Names of what runs beside services without being one that users meet: data stores, telemetry, helpers, one-shot tasks.</summary>
internal static class OffTheShelf
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "db", "database", "postgres", "postgresql", "postgis", "mysql", "mariadb", "mongo", "mongodb", "redis", "valkey", "memcached", "rabbitmq", "kafka", "zookeeper",
        "elasticsearch", "opensearch", "kibana", "minio", "localstack", "mailhog", "mailpit", "adminer", "pgadmin", "phpmyadmin", "etcd", "consul", "vault",
        "prometheus", "alertmanager", "grafana", "loki", "tempo", "jaeger", "zipkin", "otel", "collector", "otelcol", "exporter", "thanos", "pushgateway", "busybox", "pause",
        "blackbox", "documentdb", "dynamodb", "cosmosdb", "azurite", "kube", "pyrra", "sloth", "cadvisor", "fluentd", "fluentbit", "telegraf", "influxdb", "statsd",
    };

    private static readonly HashSet<string> OneShots = new(StringComparer.Ordinal)
    {
        "test", "tests", "testing", "e2e", "cypress", "playwright", "selenium", "migrate", "migration", "migrations", "migrator", "seed", "seeder", "init", "setup", "bootstrap",
        "docs", "lint", "linter", "loadgen", "loadgenerator", "loadtest", "load", "generator", "codegen", "builder", "build", "tool", "tools", "dev", "devcontainer", "cli", "mock", "mocks", "stub", "fake",
        "debug", "client", "virtual", "simulator", "synthetic", "backup", "cron", "job", "base",
    };

    /// <summary>Whether something of this name is a data store, telemetry or a task that ends.</summary>
    public static bool IsNoService(string name) => Words(name).Any(w => Names.Contains(w) || OneShots.Contains(w));

    /// <summary>Whether the image is known software that others wrote.</summary>
    public static bool IsImage(string image) => Words(image.Split('@')[0].Split('/')[^1].Split(':')[0]).Any(Names.Contains);

    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            if (at == name.Length || !char.IsLetterOrDigit(name[at]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1])))
            {
                yield return name[start..at].Trim('-', '_', '.', ' ').ToLowerInvariant();
                start = at;
            }
        }
    }
}
