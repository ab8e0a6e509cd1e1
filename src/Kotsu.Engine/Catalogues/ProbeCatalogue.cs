using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Kotsu.Core.Findings;
using Kotsu.Sources.Definitions;

namespace Kotsu.Engine.Catalogues;

/// <summary>The probes that ship with Kotsu, read from their assembly: every folder with a class and a <c>probe.yaml</c>, and no list anywhere.</summary>
public static class ProbeCatalogue
{
    private const string Definition = "/probe.yaml";
    private const string Suffix = "Probe";
    private const string KeptWhole = "Kotsu.Cli.Native keeps the assembly of the probes whole.";
    private static readonly Lazy<IReadOnlyList<CataloguedProbe>> shipped = new(() => Read(Assembly.Load("Kotsu.Probes")));

    /// <summary>All probes by id, those in shadow and the retired ones too.</summary>
    public static IReadOnlyList<CataloguedProbe> Shipped => shipped.Value;

    /// <summary>The probes of an assembly.</summary>
    /// <exception cref="InvalidOperationException">A folder is not complete, or its definition is wrong: a bug that the catalogue's test finds first.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = KeptWhole)]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = KeptWhole)]
    public static IReadOnlyList<CataloguedProbe> Read(Assembly assembly)
    {
        var classes = assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IProbe)))
            .ToDictionary(t => t.Name);
        var ids = assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(Definition, StringComparison.Ordinal))
            .Select(n => n[..^Definition.Length])
            .Order(StringComparer.Ordinal);

        var probes = ids.Select(id => new CataloguedProbe(
            ReadDefinition(assembly, id),
            classes.Remove(id + Suffix, out var type) ? (IProbe)Activator.CreateInstance(type)! : throw Incomplete($"{id} has no {id}{Suffix}."))).ToList();
        return classes.Count == 0 ? probes : throw Incomplete($"{classes.Keys.First()} has no probe.yaml.");
    }

    private static ProbeDefinition ReadDefinition(Assembly assembly, string id)
    {
        using var stream = assembly.GetManifestResourceStream(id + Definition)!;
        using var reader = new StreamReader(stream);
        var reading = ProbeDefinitionReader.Read(reader.ReadToEnd(), $"probes/{id}{Definition}");
        return reading.Value is { } definition && definition.Id.Value == id
            ? definition
            : throw Incomplete(reading.Troubles.Count > 0 ? $"{reading.Troubles[0].At}: {reading.Troubles[0].Reason.En}" : $"{id}{Definition} has another id.");
    }

    private static InvalidOperationException Incomplete(string what) => new($"The catalogue of probes is broken. {what}");
}
