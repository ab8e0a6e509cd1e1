using Kotsu.Core.Text;

namespace Kotsu.Demo.Model;

/// <summary>A repository and its history.</summary>
internal sealed record RepositoryModel
{
    /// <summary>Where it would be if it were real.</summary>
    public required string Remote { get; init; }

    /// <summary>Days since its first commit.</summary>
    public required int Begun { get; init; }

    /// <summary>How many commits change code, beside those that are told one by one.</summary>
    public required int Commits { get; init; }

    /// <summary>Folders of code that grow.</summary>
    public required IReadOnlyList<CodeFolderModel> Code { get; init; }

    /// <summary>Commits that are told one by one.</summary>
    public required IReadOnlyList<CommitModel> Told { get; init; }

    /// <summary>Marks that somebody left in the code.</summary>
    public IReadOnlyList<MarkModel> Marks { get; set; } = [];

    /// <summary>Days of releases.</summary>
    public IReadOnlyList<int> Releases { get; set; } = [];

    /// <summary>The file of monthly figures; null where there is none.</summary>
    public string? Figures { get; init; }

    /// <summary>Who commits the figures.</summary>
    public string FiguresBy { get; set; } = "";
}

/// <param name="Style">ts, go or py.</param>
/// <param name="Authors">How often each changes it.</param>
/// <param name="Modules">Names of its files.</param>
internal sealed record CodeFolderModel(string Path, string Style, int Begun, IReadOnlyDictionary<string, int> Authors, IReadOnlyList<string> Modules)
{
    /// <summary>What its functions do, and with what: <c>load</c>, <c>resume-point</c>.</summary>
    public required IReadOnlyList<string> Verbs { get; init; }

    public required IReadOnlyList<string> Nouns { get; init; }
}

/// <param name="Files">Paths of files of the model; <c>path@2</c> is the second text of a file.</param>
internal sealed record CommitModel(int Day, string By, Words Message, IReadOnlyList<string> Files)
{
    public IReadOnlyList<string> Removed { get; set; } = [];

    /// <summary>A time such as 02:14; null in office hours.</summary>
    public string? Time { get; init; }
}

internal sealed record MarkModel(int Day, string By, string Path, string Tag, Words Text)
{
    /// <summary>When it was done; null while it stands.</summary>
    public int? Gone { get; init; }
}
