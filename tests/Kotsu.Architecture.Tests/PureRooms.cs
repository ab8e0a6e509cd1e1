using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kotsu.Architecture.Tests;

/// <summary>Which outside types an assembly names, read from its metadata: the compiler's own list, past every alias and <c>var</c>.</summary>
internal static class PureRooms
{
    private static readonly string[] impure =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileSystemWatcher",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Console", "System.Random",
    ];

    private static readonly string[] impureNamespaces = ["System.Net", "System.Net.Http", "System.Net.Sockets", "System.IO.Pipes", "Microsoft.Data", "Microsoft.AspNetCore"];

    public static IEnumerable<string> Breaches(string assemblyFile)
    {
        using var file = File.OpenRead(assemblyFile);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(t => (Namespace: metadata.GetString(t.Namespace), Name: metadata.GetString(t.Name)))
            .Where(t => impure.Contains($"{t.Namespace}.{t.Name}") || impureNamespaces.Any(n => t.Namespace == n || t.Namespace.StartsWith(n + ".", StringComparison.Ordinal)))
            .Select(t => $"{t.Namespace}.{t.Name}")
            .Concat(EnvironmentMembers(metadata))
            .Select(name => $"{Path.GetFileName(assemblyFile)} names {name}")];
    }

    /// <summary>The compiler itself asks for the thread of an iterator; everything else of the machine is foreign to a pure room.</summary>
    private static IEnumerable<string> EnvironmentMembers(MetadataReader metadata) => metadata.MemberReferences
        .Select(metadata.GetMemberReference)
        .Where(m => m.Parent.Kind is HandleKind.TypeReference)
        .Select(m => (Type: metadata.GetTypeReference((TypeReferenceHandle)m.Parent), Member: metadata.GetString(m.Name)))
        .Where(m => metadata.GetString(m.Type.Name) == "Environment" && m.Member != "get_CurrentManagedThreadId")
        .Select(m => $"System.Environment.{m.Member}");

    /// <summary>The assemblies whose types the assembly names.</summary>
    public static IReadOnlyList<string> AssembliesNamedBy(string assemblyFile)
    {
        using var file = File.OpenRead(assemblyFile);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(a => metadata.GetString(metadata.GetAssemblyReference(a).Name))];
    }
}
