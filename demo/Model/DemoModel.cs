using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Text;

namespace Kotsu.Demo.Model;

/// <summary>What the demo tells, as its files say it.</summary>
/// <param name="Organisation">Who there is.</param>
/// <param name="Workloads">What is reviewed.</param>
/// <param name="Repositories">What is looked at, by key.</param>
internal sealed record DemoModel(OrganisationModel Organisation, IReadOnlyList<WorkloadModel> Workloads, IReadOnlyDictionary<string, RepositoryModel> Repositories)
{
    /// <summary>Reads the model.</summary>
    /// <exception cref="DemoIsWrongException">A file cannot be read.</exception>
    public static DemoModel Read() => new(
        Read("organisation.json", DemoJson.Default.OrganisationModel),
        [.. In("workloads/").Select(n => Read(n, DemoJson.Default.WorkloadModel)).OrderByDescending(w => w.Created)],
        In("repositories/").Where(n => n.AsSpan("repositories/".Length).IndexOf('/') < 0).ToDictionary(n => n["repositories/".Length..^".json".Length], n => Read(n, DemoJson.Default.RepositoryModel)));

    /// <summary>The name of a person in a language.</summary>
    public string NameOf(string person, Language language) => Organisation.People.First(p => p.Key == person).Name.In(language);

    private static IEnumerable<string> In(string folder) => DemoFiles.Names.Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal));

    private static T Read<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(DemoFiles.ReadBytes(name), type)!;
        }
        catch (JsonException wrong)
        {
            throw new DemoIsWrongException($"{name}: {wrong.Message}");
        }
    }
}

/// <summary>How the model's files are read: strictly, with comments.</summary>
/// <remarks>What a file may leave out has a setter: generated readers forget the values that init-only properties begin with.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrganisationModel))]
[JsonSerializable(typeof(WorkloadModel))]
[JsonSerializable(typeof(RepositoryModel))]
[JsonSerializable(typeof(Words))]
internal sealed partial class DemoJson : JsonSerializerContext;
