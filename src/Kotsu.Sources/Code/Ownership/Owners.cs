using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>Everything that a workload says about who owns which file.</summary>
internal sealed class Owners
{
    private static readonly string[] codeOwnersFiles = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];
    private static readonly string[] maintainersFiles = ["MAINTAINERS.md", "MAINTAINERS", "docs/MAINTAINERS.md", ".github/MAINTAINERS.md"];

    private readonly FolderOwners ownersFiles = new();
    private readonly FolderOwners catalogs = new();
    private readonly FolderOwners maintainers = new();
    private CodeOwners codeOwners = new([]);
    private Decision team = Decision.None;

    /// <summary>The files that declare owners, in the order in which they are asked.</summary>
    public List<Location> DeclaredIn { get; } = [];

    /// <summary>The rules of CODEOWNERS.</summary>
    public IReadOnlyList<OwnerRule> Rules { get; private set; } = [];

    /// <summary>What could not be read.</summary>
    public List<Unreadable> Unreadable { get; } = [];

    /// <summary>Reads every declaration.</summary>
    public static async Task<Owners> ReadAsync(SourceContext context, CancellationToken cancellationToken)
    {
        var owners = new Owners();
        var files = context.Tree.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var there = files.Keys.SelectMany(CodeOwners.SelfAndAbove).ToHashSet(StringComparer.Ordinal);

        // The first place counts, as on the forges; the others are not read there either.
        var own = codeOwnersFiles.FirstOrDefault(files.ContainsKey);
        var list = maintainersFiles.FirstOrDefault(files.ContainsKey);
        var wanted = files.Values.Where(f => f.Path == own || f.Path == list || (f.Origin is FileOrigin.FirstParty && (IsCatalog(f.Path) || IsOwners(f.Path)))).ToList();
        await foreach (var (file, text) in context.Tree.ReadAllAsync(wanted, cancellationToken))
        {
            if (text.Text is null || (file.Path == own && context.Tree.SizeOf(file) > CodeOwnersReader.LimitInBytes))
            {
                owners.Unreadable.Add(new(new(file.Path), text.Trouble ?? OwnershipWords.CodeOwnersTooLarge));
            }
            else
            {
                owners.Take(file.Path, text.Text, file.Path == own, there);
            }
        }

        owners.TakeTeam(context);
        owners.DeclaredIn.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return owners;
    }

    /// <summary>Who owns a file: CODEOWNERS first, then OWNERS, catalog, MAINTAINERS, and the one team of <c>kotsu.yaml</c>.</summary>
    public Decision Of(string file)
    {
        var own = codeOwners.Of(file);
        return new[] { own, ownersFiles.Of(file), catalogs.Of(file), maintainers.Of(file), team }.FirstOrDefault(d => d.Owners.Count > 0) ?? own;
    }

    private void Take(string path, string text, bool isCodeOwners, HashSet<string> there)
    {
        var folder = path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
        if (isCodeOwners)
        {
            (Rules, var troubles) = CodeOwnersReader.Read(path, text);
            codeOwners = new(Rules);
            Unreadable.AddRange(troubles);
            DeclaredIn.AddRange(Rules.Count > 0 ? [new Location(path)] : []);
        }
        else if (IsCatalog(path) || IsOwners(path))
        {
            var (decision, trouble) = IsCatalog(path) ? CatalogReader.ReadCatalog(path, text) : CatalogReader.ReadOwners(path, text);
            Unreadable.AddRange(trouble is null ? [] : [new Unreadable(new(path, trouble.Line, trouble.Column), trouble.Reason)]);
            (IsCatalog(path) ? catalogs : ownersFiles).Add(folder, decision);
            DeclaredIn.AddRange(decision.Owners.Count > 0 ? [new Location(path)] : []);
        }
        else
        {
            TakeMaintainers(path, text, there);
        }
    }

    private void TakeMaintainers(string path, string text, HashSet<string> there)
    {
        var any = false;
        foreach (var (folder, decision) in MaintainersReader.Read(path, text, there.Contains))
        {
            maintainers.Add(folder, decision);
            any = true;
        }

        DeclaredIn.AddRange(any ? [new Location(path)] : []);
    }

    // With one team around the workload there is no question who is meant. Of several, none is guessed.
    private void TakeTeam(SourceContext context)
    {
        if (context.Declaration.Teams is [var only])
        {
            team = new([only.Id], new("kotsu.yaml"));
            DeclaredIn.Add(new("kotsu.yaml"));
        }
    }

    private static bool IsCatalog(string path) => path[(path.LastIndexOf('/') + 1)..] is "catalog-info.yaml" or "catalog-info.yml";

    private static bool IsOwners(string path) => path == "OWNERS" || path.EndsWith("/OWNERS", StringComparison.Ordinal);
}
