using Kotsu.Core.Text;
using Kotsu.Demo.Model;

namespace Kotsu.Demo.Repositories;

/// <summary>What happened in a repository, before there is one.</summary>
/// <param name="Ids">The ids of its commits, in their order.</param>
/// <param name="Pipeline">Its pipeline; null where no runs were recorded.</param>
internal sealed record RepositoryHistory(IReadOnlyList<Commit> Commits, IReadOnlyList<string> Ids, Pipeline? Pipeline)
{
    /// <summary>Tells the history of a repository of the model.</summary>
    public static RepositoryHistory Tell(DemoModel model, string key, StoryDays days, int seed, Language language)
    {
        var repository = model.Repositories[key];
        var commits = new RepositoryTeller(key, repository, model, (days, seed, language)).Tell();
        var ids = CommitIds.Of(commits, by => model.NameOf(by, language));
        var pipeline = repository.Pipeline is { } told ? new Pipeline(told, new PipelineTeller(key, told, [.. commits.Zip(ids)], (days, seed)).Tell()) : null;
        return new(commits, ids, pipeline);
    }
}
