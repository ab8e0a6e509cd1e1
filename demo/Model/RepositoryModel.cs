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

    /// <summary>Its pipeline, whose runs are known; null where nobody recorded them.</summary>
    public PipelineModel? Pipeline { get; init; }
}

/// <summary>A pipeline: each push to main is a run, and each night the devices are.</summary>
/// <param name="Workflow">Path of the workflow that runs on each push.</param>
/// <param name="Texts">What came of each text of it, from the first on.</param>
internal sealed record PipelineModel(string Workflow, IReadOnlyList<PipelineTextModel> Texts, NightlyModel Nightly);

/// <param name="Minutes">From push to verdict, in the middle.</param>
/// <param name="Failing">Runs that fail. Percent, 0–100.</param>
internal sealed record PipelineTextModel(int Minutes, int Failing);

/// <param name="Workflow">Path of the workflow that runs each night.</param>
/// <param name="Time">When, such as 02:30.</param>
/// <param name="FailsEvery">One night of so many fails.</param>
internal sealed record NightlyModel(string Workflow, string Time, int Minutes, int FailsEvery);

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
